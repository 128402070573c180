package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A message of a conversation, as webhook-gateway publishes it on {@code nulu.messages}
 * (docs/contracts/nulu-messages-event.json).
 *
 * @param messageId Nulu's id, the identity for deduplication
 * @param senderId who wrote: the customer, an agent, our bot, ...; empty when Nulu did not say
 * @param customerId whose conversation it is
 * @param source the channel: {@code wa}, {@code ig}, {@code fb}, {@code tg}, ...; empty for the web chat
 * @param text may be empty, never null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NuluMessage(
        String messageId,
        String conversationId,
        String senderId,
        String customerId,
        String source,
        String text,
        List<Attachment> attachments) {

    public NuluMessage {
        messageId = required(messageId, "messageId");
        conversationId = required(conversationId, "conversationId");
        senderId = orEmpty(senderId);
        customerId = orEmpty(customerId);
        source = orEmpty(source);
        text = storable(orEmpty(text));
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** A file that came with the message; a voice note's name contains {@code voice_message} (contracts.md §1). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attachment(String name, String url) {

        public Attachment {
            name = storable(name);
            url = storable(url);
        }
    }

    /** Takeovers and department changes arrive as messages without any content: they are no one's words. */
    public boolean hasContent() {
        return !text.isBlank() || !attachments.isEmpty();
    }

    /** PostgreSQL has no NUL in its texts: a message with one could never be stored, and would hold up all behind it. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\u0000", "");
    }

    private static String required(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the event has no " + field);
        }
        return value;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
