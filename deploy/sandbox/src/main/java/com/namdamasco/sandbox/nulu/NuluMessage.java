package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Message;
import java.util.List;

/**
 * A row of Nulu's history (contract §2).
 *
 * @param creationTime UTC
 * @param attachments JSON as a string; "" when there are none, as Support Board stores it
 * @param payload JSON as a string, {@code {"waid":...}} for WhatsApp; "" when there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
record NuluMessage(
        String id,
        String userId,
        String message,
        String creationTime,
        String statusCode,
        String attachments,
        String payload,
        String userType) {

    static NuluMessage of(Message message, String userType) {
        return new NuluMessage(
                message.id(),
                message.userId(),
                message.text(),
                NuluTime.of(message.at()),
                "0",
                attachments(message.attachments()),
                message.waid() == null ? "" : payload(message.waid()),
                userType);
    }

    static String attachments(List<Attachment> attachments) {
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        attachments.forEach(a -> pairs.addArray().add(a.name()).add(a.url()));
        return pairs.isEmpty() ? "" : pairs.toString();
    }

    private static String payload(String waid) {
        return JsonNodeFactory.instance.objectNode().put("waid", waid).toString();
    }
}
