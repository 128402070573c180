package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.gateway.message.BoundedJson;
import com.namdamasco.gateway.message.MalformedMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The envelope of every Nulu webhook (contracts §1).
 *
 * @param function the event's name
 * @param key the shared secret, "" when there is none
 * @param senderUrl the page that the event comes from, or null
 * @param data the event's own content: an object for message-sent, a bare id for message-deleted
 */
@Schema(
        example =
                """
                {"function":"message-sent","key":"<webhook secret>","sender-url":"https://shop.example",
                 "data":{"user_id":"947","conversation_user_id":"947","conversation_id":"1057","conversation_status_code":"2",
                         "conversation_source":"wa","message_id":"2574","message":"Hola, ¿tienen televisores?","attachments":[]}}""")
record WebhookPayload(String function, String key, @Schema(name = "sender-url") String senderUrl, JsonNode data) {
    static final String MESSAGE_SENT = "message-sent";

    /** @throws MalformedMessage when the body is not a JSON object */
    static WebhookPayload parse(byte[] body) {
        JsonNode root = BoundedJson.read(body);
        if (!root.isObject()) {
            throw new MalformedMessage("The body must be a JSON object with the fields function, key and data.");
        }
        JsonNode senderUrl = root.path("sender-url");
        return new WebhookPayload(
                root.path("function").asText(""),
                root.path("key").asText(""),
                senderUrl.isTextual() ? senderUrl.textValue() : null,
                root.path("data"));
    }

    /** @throws MalformedMessage when there is no event name */
    boolean isMessageSent() {
        if (function.isBlank()) {
            throw new MalformedMessage("The field \"function\" is missing: it names the event, such as message-sent.");
        }
        return function.equals(MESSAGE_SENT);
    }
}
