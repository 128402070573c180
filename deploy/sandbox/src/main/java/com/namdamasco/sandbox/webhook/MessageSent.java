package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Message;
import java.util.List;

/** Nulu's {@code message-sent} event (contract §1). All ids are strings; the source is null for the web chat. */
public record MessageSent(String function, String key, @JsonProperty("sender-url") String senderUrl, Data data) {

    /** @param department absent while the conversation has none */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Data(
            String userId,
            String conversationUserId,
            String conversationId,
            String conversationStatusCode,
            String conversationSource,
            String messageId,
            String message,
            List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) String department) {}

    static MessageSent of(Conversation conversation, Message message, String key, String senderUrl) {
        return new MessageSent(
                "message-sent",
                key,
                senderUrl,
                new Data(
                        message.userId(),
                        conversation.customer().id(),
                        conversation.id(),
                        conversation.statusCode(),
                        conversation.channel().source(),
                        message.id(),
                        message.text(),
                        message.attachments(),
                        conversation.department()));
    }
}
