package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.JsonBody;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Pauses as another application had them.
 *
 * @param rejected what could not be read, by its index in the list
 */
record ImportedPauses(List<One> pauses, List<Rejection> rejected) {

    static final int MOST = 1_000;

    private static final int LONGEST_BODY = 1_000_000;
    private static final int LONGEST_ID = 100;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @param until with microseconds, as the database keeps it */
    record One(String conversationId, Instant until) {}

    /** @param index in the list that was sent, from 0 */
    public record Rejection(int index, String reason) {}

    /** @param body {@code {"pauses": [{"conversationId": "1057", "pausedUntil": "2026-11-23T12:00:00Z"}]}} */
    static ImportedPauses read(ObjectMapper json, String body) {
        JsonNode list = JsonBody.read(json, body, LONGEST_BODY).path("pauses");
        if (!list.isArray() || list.size() > MOST) {
            throw new BadRequestException("The body is to be {\"pauses\": [...]} with at most " + MOST + " of them");
        }
        List<One> pauses = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode pause = list.get(index);
            String id = pause.path("conversationId").asText().strip();
            Instant until = instant(pause.path("pausedUntil"));
            if (id.isEmpty() || id.equals("null") || id.length() > LONGEST_ID || Parameters.hasControlCharacters(id)) {
                rejected.add(new Rejection(index, "conversationId takes 1 to " + LONGEST_ID + " characters"));
            } else if (until == null || until.isAfter(LATEST)) {
                rejected.add(new Rejection(index, "pausedUntil takes a time with its zone, before the year 2200"));
            } else {
                pauses.add(new One(id, until));
            }
        }
        return new ImportedPauses(pauses, rejected);
    }

    private static Instant instant(JsonNode text) {
        try {
            return OffsetDateTime.parse(text.asText()).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
