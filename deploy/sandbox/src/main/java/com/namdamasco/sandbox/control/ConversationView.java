package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Author;
import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Message;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as the page and the end-to-end tests see it. The dashboard shows the messages with {@code onDashboard}; the phone shows
 * the customer's own and those with {@code deliveredToPhone}.
 */
public record ConversationView(
        String conversationId,
        Channel channel,
        String customerName,
        String phone,
        String customerId,
        String statusCode,
        String department,
        List<MessageView> messages,
        boolean typing,
        AssistantState assistant) {

    /** @param text for a system entry: what happened, for people to read */
    public record MessageView(
            String id,
            Author author,
            String userId,
            String text,
            Instant at,
            boolean onDashboard,
            boolean deliveredToPhone,
            List<Attachment> attachments) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.id(),
                    message.author(),
                    message.userId(),
                    message.note() == null ? message.text() : message.note(),
                    message.at(),
                    message.onDashboard(),
                    message.deliveredToPhone(),
                    message.attachments());
        }
    }

    static ConversationView of(Conversation conversation, AssistantState assistant) {
        return new ConversationView(
                conversation.id(),
                conversation.channel(),
                conversation.customer().name(),
                conversation.customer().phone(),
                conversation.customer().id(),
                conversation.statusCode(),
                conversation.department(),
                conversation.messages().stream().map(MessageView::of).toList(),
                conversation.typing(Instant.now()),
                assistant);
    }
}
