package com.namdamasco.assistant.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;

/** The body of a request that is read field by field, so that each refusal can name what is wrong. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * @param longest in characters
     * @throws BadRequestException when there is none, when it is longer, or no JSON
     */
    public static JsonNode read(ObjectMapper json, String body, int longest) {
        if (body == null || body.isBlank() || body.length() > longest) {
            throw new BadRequestException("The body is to have 1 to " + longest + " characters");
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The body is no JSON");
        }
    }
}
