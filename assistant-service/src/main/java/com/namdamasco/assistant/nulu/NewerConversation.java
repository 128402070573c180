package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.databind.JsonNode;

/** A row of {@code get-new-conversations}: a conversation and the id of its last message. */
public record NewerConversation(String conversationId, String lastMessageId) {

    static NewerConversation read(JsonNode row) {
        return new NewerConversation(
                row.path("conversation_id").asText(""), row.path("message_id").asText(""));
    }
}
