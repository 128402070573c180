package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.nulu.NuluConversation.Attachment;
import java.util.ArrayList;
import java.util.List;

/** Attachments of the history: a JSON text of pairs, {@code [["name","url"]]}, or nothing. Pure. */
final class NuluAttachments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NuluAttachments() {}

    static List<Attachment> read(JsonNode column) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode pair : column.isTextual() ? parse(column.asText()) : column) {
            if (pair.path(0).isTextual() && pair.path(1).isTextual()) {
                attachments.add(
                        new Attachment(pair.path(0).asText(), pair.path(1).asText()));
            }
        }
        return List.copyOf(attachments);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text.isBlank() ? "[]" : text);
        } catch (JsonProcessingException e) {
            return JSON.createArrayNode();
        }
    }
}
