package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import java.util.List;

/**
 * Tokens of what a chat model is sent and answers, counted with OpenAI's own vocabulary (gpt-4o's). Schemas of tools are counted as
 * the JSON that is sent, which is more than the model's own notation of them takes.
 */
final class ModelTokens {

    private static final OpenAiTokenCountEstimator ESTIMATOR = new OpenAiTokenCountEstimator("gpt-4o-mini");
    /** What frames a message. */
    private static final int A_MESSAGE = 4;

    private ModelTokens() {}

    /** All requests of a turn, and the answers: each but the last stands in the request after it. */
    static int ofTurn(List<JsonNode> requests, String reply) {
        int tokens = of(reply);
        for (JsonNode request : requests) {
            tokens += ofTools(request) + ofMessages(request);
        }
        JsonNode last = requests.get(requests.size() - 1);
        for (JsonNode message : last.path("messages")) {
            tokens += message.has("tool_calls") ? of(message.path("tool_calls").toString()) : 0;
        }
        return tokens;
    }

    static int ofTools(JsonNode request) {
        int tokens = 0;
        for (JsonNode tool : request.path("tools")) {
            tokens += of(tool.path("function").toString());
        }
        return tokens;
    }

    static int ofMessages(JsonNode request) {
        int tokens = 0;
        for (JsonNode message : request.path("messages")) {
            tokens += A_MESSAGE + of(message.path("content").asText(""));
            tokens += message.has("tool_calls") ? of(message.path("tool_calls").toString()) : 0;
        }
        return tokens;
    }

    static int of(String text) {
        return ESTIMATOR.estimateTokenCountInText(text);
    }
}
