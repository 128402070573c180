package com.namdamasco.sandbox.openai.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.sandbox.openai.OpenAiError;
import java.util.ArrayList;
import java.util.List;

/** A validated call for embeddings: {@code input} is a string or an array of strings. */
record EmbeddingRequest(String model, List<String> texts, int dimensions, boolean base64) {
    private static final int MOST_TEXTS = 2_048;

    /** @throws OpenAiError 400 */
    static EmbeddingRequest read(JsonNode body) {
        String model = body.path("model").asText("");
        if (model.isBlank()) {
            throw OpenAiError.invalid("model", "you must provide a model parameter");
        }
        int dimensions = body.path("dimensions").asInt(Embeddings.DIMENSIONS);
        if (dimensions < 1 || dimensions > Embeddings.MOST_DIMENSIONS) {
            throw OpenAiError.invalid("dimensions", "dimensions must be 1 to " + Embeddings.MOST_DIMENSIONS + ".");
        }
        return new EmbeddingRequest(model, texts(body.path("input")), dimensions, base64(body));
    }

    private static boolean base64(JsonNode body) {
        String format = body.path("encoding_format").asText("float");
        return switch (format) {
            case "float" -> false;
            case "base64" -> true;
            default -> throw OpenAiError.invalid("encoding_format", "encoding_format must be float or base64.");
        };
    }

    private static List<String> texts(JsonNode input) {
        List<String> texts = new ArrayList<>();
        if (input.isArray()) {
            input.forEach(text -> texts.add(text(text)));
        } else {
            texts.add(text(input));
        }
        if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw OpenAiError.invalid("input", "input must hold 1 to " + MOST_TEXTS + " texts.");
        }
        return texts;
    }

    private static String text(JsonNode text) {
        if (!text.isTextual() || text.asText().isBlank()) {
            throw OpenAiError.invalid("input", "'$.input' is invalid: texts only, and none empty.");
        }
        return text.asText();
    }
}
