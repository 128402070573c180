package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code get-new-conversations}: those with a message newer than a time (UTC) or than a message id, told by their last message. */
@ApplicationScoped
class GetNewConversations implements NuluFunction {
    private final Conversations conversations;

    GetNewConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    /** @param messageId the last message, whose text, sender and time these are */
    @JsonNaming(SnakeCaseStrategy.class)
    record Row(
            String conversationId,
            String conversationUserId,
            String conversationStatusCode,
            String conversationSource,
            String department,
            String agentId,
            String firstName,
            String messageId,
            String userId,
            String message,
            String attachments,
            String creationTime) {}

    @Override
    public String name() {
        return "get-new-conversations";
    }

    @Override
    public List<Row> call(NuluForm form) {
        Predicate<Message> newer = newerThan(form.required("datetime"));
        return conversations.all().stream().flatMap(c -> row(c, newer)).toList();
    }

    private static Predicate<Message> newerThan(String since) {
        if (since.matches("\\d+")) {
            long lastSeen = Long.parseLong(since);
            return message -> Long.parseLong(message.id()) > lastSeen;
        }
        Instant from = NuluTime.parse(since);
        return message -> message.at().isAfter(from);
    }

    private static Stream<Row> row(Conversation conversation, Predicate<Message> newer) {
        return conversation.lastBooked().filter(newer).stream()
                .map(last -> new Row(
                        conversation.id(),
                        conversation.customer().id(),
                        conversation.statusCode(),
                        conversation.channel().source(),
                        conversation.department(),
                        conversation.agentId(),
                        conversation.customer().name(),
                        last.id(),
                        last.userId(),
                        last.text(),
                        NuluMessage.attachments(last.attachments()),
                        NuluTime.of(last.at())));
    }
}
