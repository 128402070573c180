package com.namdamasco.localstack.up;

import com.fasterxml.jackson.databind.JsonNode;

/** The state of a push, as GET /api/ingestions/{id} tells it (docs/contracts/catalog-ingestion.json). */
record Ingestion(
        String id, String status, int received, int created, int updated, int unchanged, int rejected, long millis) {

    static Ingestion of(JsonNode answer) {
        String id = answer.path("id").asText(answer.path("ingestionId").asText());
        if (id.isBlank()) {
            throw new IllegalStateException("The catalogue's answer names no ingestion: " + answer);
        }
        return new Ingestion(
                id,
                answer.path("status").asText(),
                answer.path("received").asInt(),
                answer.path("created").asInt(),
                answer.path("updated").asInt(),
                answer.path("unchanged").asInt(),
                answer.path("rejected").asInt(),
                answer.path("durationMillis").asLong());
    }

    boolean isOver() {
        return succeeded() || "failed".equals(status);
    }

    boolean succeeded() {
        return "completed".equals(status);
    }
}
