package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code data} of a {@code message-sent} webhook (contracts §1). Strict about identity, tolerant about the rest. */
public final class MessageReader {
    private static final String ATTACHMENTS = "attachments";
    private static final Set<String> KNOWN = Set.of(
            "user_id",
            "conversation_user_id",
            "conversation_id",
            "conversation_status_code",
            "conversation_source",
            "message_id",
            "message",
            ATTACHMENTS);

    private MessageReader() {}

    /**
     * @param data an object, or a JSON string that holds one
     * @param senderUrl may be null
     * @throws MalformedMessage when the message's or the conversation's id is missing, or a field cannot be read
     */
    public static MessageEvent read(JsonNode data, String senderUrl, Instant receivedAt) {
        JsonNode object = object(data);
        FieldReader fields = new FieldReader(object, "data.");
        Optional<List<Attachment>> attachments = AttachmentReader.read(object.path(ATTACHMENTS));
        return new MessageEvent(
                fields.identifier("message_id"),
                fields.identifier("conversation_id"),
                fields.identifierIfTold("user_id"),
                fields.identifierIfTold("conversation_user_id"),
                fields.text("conversation_source").strip(),
                fields.text("conversation_status_code").strip(),
                fields.text("message"),
                attachments.orElse(List.of()),
                senderUrl == null ? null : StorableText.of(senderUrl),
                receivedAt.truncatedTo(ChronoUnit.MILLIS),
                extra(object, attachments.isPresent()));
    }

    private static JsonNode object(JsonNode data) {
        JsonNode value =
                data.isTextual() ? BoundedJson.readNested(data.textValue()).orElse(data) : data;
        if (!value.isObject()) {
            throw new MalformedMessage("data must be an object with the message's fields.");
        }
        return value;
    }

    /** A message is worth more than its attachments: those of an unknown shape travel as they came instead of refusing it. */
    private static ObjectNode extra(JsonNode data, boolean attachmentsUnderstood) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        data.properties().forEach(field -> {
            boolean keep =
                    !KNOWN.contains(field.getKey()) || field.getKey().equals(ATTACHMENTS) && !attachmentsUnderstood;
            if (keep) {
                extra.set(StorableText.of(field.getKey()), StorableText.of(field.getValue()));
            }
        });
        return extra;
    }
}
