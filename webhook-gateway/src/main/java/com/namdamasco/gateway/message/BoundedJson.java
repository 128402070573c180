package com.namdamasco.gateway.message;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON that a stranger wrote: bounded in depth and in the length of numbers and names, exact in its numbers, and without
 * repeated keys, of which two readers may take a different one.
 */
public final class BoundedJson {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER_LENGTH = 200;
    private static final int MAX_NAME_LENGTH = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BoundedJson() {}

    /** @throws MalformedMessage when it is not one JSON value within the bounds */
    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            throw new MalformedMessage(
                    "The JSON is too deep (more than " + MAX_DEPTH + " levels), or has a number of more than "
                            + MAX_NUMBER_LENGTH + " digits or a name of more than " + MAX_NAME_LENGTH + " characters.");
        } catch (NumberFormatException e) {
            // Jackson lets it through where the exponent alone is beyond what a number can hold.
            throw new MalformedMessage("A number in the JSON has an exponent that no number can hold.");
        } catch (JacksonException e) {
            throw new MalformedMessage("The body is not valid JSON in UTF-8" + place(e.getLocation())
                    + ". A repeated key is not valid here either.");
        } catch (IOException e) {
            throw new MalformedMessage("The body is not valid JSON in UTF-8.");
        }
    }

    /** JSON that came inside a JSON string. Empty when the text is not valid. */
    static Optional<JsonNode> readNested(String json) {
        try {
            return Optional.of(MAPPER.readTree(json)).filter(value -> !value.isMissingNode());
        } catch (JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String place(JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
