package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.JsonBody;
import jakarta.ws.rs.BadRequestException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator may say of a pause: {@code {"minutes": 60, "reason": "..."}}, both optional.
 *
 * @param minutes null for the configured pause
 * @param reason null for none
 */
public record PauseOrder(
        @Schema(minimum = "1", maximum = "10080", description = "Without it, the configured pause") Integer minutes,
        @Schema(maxLength = 200, description = "Shown beside the conversation") String reason) {

    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_BODY = 4_096;
    private static final Set<String> FIELDS = Set.of("minutes", "reason");

    NewPause toPause() {
        NewPause pause = NewPause.of(PauseCause.API).because(reason);
        return minutes == null ? pause : pause.lasting(Duration.ofMinutes(minutes));
    }

    static PauseOrder read(ObjectMapper json, String body) {
        if (body == null || body.isBlank()) {
            return new PauseOrder(null, null);
        }
        JsonNode order = JsonBody.read(json, body, LONGEST_BODY);
        if (!order.isObject()) {
            throw new BadRequestException("The body is to be empty or {\"minutes\": 60, \"reason\": \"...\"}");
        }
        for (Iterator<String> names = order.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw new BadRequestException("The body takes minutes and reason, nothing else");
            }
        }
        return new PauseOrder(minutes(order.path("minutes")), reason(order.path("reason")));
    }

    private static Integer minutes(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < 1
                || value.asInt() > MOST_MINUTES) {
            throw new BadRequestException("minutes takes a whole number from 1 to " + MOST_MINUTES);
        }
        return value.asInt();
    }

    private static String reason(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()
                || value.asText().length() > LONGEST_REASON
                || Parameters.hasControlCharacters(value.asText())) {
            throw new BadRequestException("reason takes one line of at most " + LONGEST_REASON + " characters");
        }
        return value.asText();
    }
}
