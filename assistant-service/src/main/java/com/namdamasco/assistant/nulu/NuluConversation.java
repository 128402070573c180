package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as {@code get-conversation} tells it (contracts.md §2).
 *
 * @param userId the customer
 * @param source as in the webhook; empty for the web chat
 * @param extra the channel's own address: WhatsApp phone-number id, page id, or Telegram chat id, by source
 */
public record NuluConversation(String userId, String source, String extra, List<Message> messages) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One message of the history, oldest first.
     *
     * @param writtenAt null when Nulu's time cannot be read
     * @param waid WhatsApp's id of a customer's message; empty on other channels
     */
    public record Message(
            String id, String userId, String text, Instant writtenAt, List<Attachment> attachments, String waid) {

        /** A text whose time is not known. */
        public Message(String id, String userId, String text) {
            this(id, userId, text, null, List.of(), "");
        }

        /** Takeovers and department changes insert messages without any content. */
        public boolean hasContent() {
            return !text.isBlank() || !attachments.isEmpty();
        }
    }

    public record Attachment(String name, String url) {}

    /** WhatsApp's id of a message of the history, when it has one. */
    public Optional<String> waidOf(String messageId) {
        return messages.stream()
                .filter(message -> message.id().equals(messageId))
                .map(Message::waid)
                .filter(waid -> !waid.isEmpty())
                .findFirst();
    }

    static NuluConversation read(JsonNode response) {
        JsonNode details = response.path("details");
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : response.path("messages")) {
            messages.add(new Message(
                    message.path("id").asText(""),
                    message.path("user_id").asText(""),
                    message.path("message").asText(""),
                    NuluTime.read(message.path("creation_time").asText("")),
                    NuluAttachments.read(message.path("attachments")),
                    waid(message.path("payload").asText(""))));
        }
        return new NuluConversation(
                text(details, "user_id"), text(details, "source"), text(details, "extra"), List.copyOf(messages));
    }

    /** The payload is JSON in a string; one that cannot be read has no id. */
    private static String waid(String payload) {
        try {
            JsonNode read = JSON.readTree(payload);
            return read == null ? "" : read.path("waid").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("");
    }
}
