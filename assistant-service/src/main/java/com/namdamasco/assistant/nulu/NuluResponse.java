package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.nulu.NuluException.Effect;

/** Reads the envelope of every answer of the Nulu API; a success can still carry an error inside (contracts.md §2). */
final class NuluResponse {

    private NuluResponse() {}

    static JsonNode unwrap(ObjectMapper json, String function, String body) {
        JsonNode envelope = parse(json, function, body);
        if (!envelope.path("success").asBoolean(false)) {
            throw new NuluException(function, envelope.path("response").asText("no success"), Effect.NONE, false);
        }
        JsonNode response = envelope.path("response");
        JsonNode error = response.isArray() ? response.path(0).path("error") : response.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            throw new NuluException(function, code(error), Effect.NONE, false);
        }
        return response;
    }

    private static JsonNode parse(ObjectMapper json, String function, String body) {
        try {
            JsonNode envelope = json.readTree(body);
            if (envelope != null && envelope.isObject()) {
                return envelope;
            }
        } catch (JsonProcessingException e) {
            // Falls through: what came is not quoted, it may hold personal data.
        }
        throw new NuluException(function, "the answer is not the documented JSON", Effect.POSSIBLE, true);
    }

    /** A messenger error is an object with a numeric code, perhaps a subcode, and a message; others are plain strings. */
    private static String code(JsonNode error) {
        if (error.isValueNode()) {
            return error.asText();
        }
        String subcode = error.path("error_subcode").asText("");
        return error.path("code").asText("unknown error") + (subcode.isEmpty() ? "" : "/" + subcode);
    }
}
