package com.namdamasco.sandbox.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.openai.embedding.Embeddings;
import com.namdamasco.sandbox.recording.PlayedCall;
import com.namdamasco.sandbox.recording.Stage;
import com.namdamasco.sandbox.recording.Target;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /gemini/v1beta/models/{model}:embedContent} and {@code :batchEmbedContents}: Google's formats, the vectors of the
 * in-process model under any model's name.
 */
@Path("/gemini/v1beta/models/{model}")
@Produces(MediaType.APPLICATION_JSON)
public class GeminiEmbeddingsResource {
    private static final int MOST_TEXTS = 100;

    private final Stage stage;
    private final Embeddings embeddings;
    private final ObjectMapper json;

    GeminiEmbeddingsResource(Stage stage, Embeddings embeddings, ObjectMapper json) {
        this.stage = stage;
        this.embeddings = embeddings;
        this.json = json;
    }

    record Values(float[] values) {}

    @POST
    public Response embed(@PathParam("model") String call, @Context HttpServerRequest request, String body) {
        String action = call.substring(call.indexOf(':') + 1);
        JsonNode parsed = parsed(body);
        PlayedCall played = new PlayedCall(
                Target.GEMINI_EMBEDDINGS, action, null, body, parsed, (status, code) -> GeminiError.ordered(status)
                        .body());
        return stage.play(played, request, () -> {
            try {
                return Response.ok(answer(action, request, parsed)).build();
            } catch (GeminiError refused) {
                return Response.status(refused.code()).entity(refused.body()).build();
            }
        });
    }

    private Object answer(String action, HttpServerRequest request, JsonNode body) {
        String key = request.getHeader("x-goog-api-key");
        if (key == null || key.isBlank()) {
            throw GeminiError.missingKey();
        }
        return switch (action) {
            case "embedContent" -> Map.of("embedding", embedded(List.of(body)).get(0));
            case "batchEmbedContents" -> {
                List<JsonNode> requests = new ArrayList<>();
                body.path("requests").forEach(requests::add);
                if (requests.isEmpty() || requests.size() > MOST_TEXTS) {
                    throw GeminiError.invalid("at most " + MOST_TEXTS + " requests can be in one batch");
                }
                yield Map.of("embeddings", embedded(requests));
            }
            default -> throw GeminiError.invalid("no such method here: " + action);
        };
    }

    private List<Values> embedded(List<JsonNode> requests) {
        List<String> texts = requests.stream()
                .map(request -> request.path("content").path("parts").path(0).path("text"))
                .map(JsonNode::asText)
                .toList();
        if (texts.stream().anyMatch(String::isBlank)) {
            throw GeminiError.invalid("content is empty");
        }
        int dimensions = requests.get(0).path("outputDimensionality").asInt(Embeddings.DIMENSIONS);
        if (dimensions < 1 || dimensions > Embeddings.MOST_DIMENSIONS) {
            throw GeminiError.invalid("outputDimensionality must be 1 to " + Embeddings.MOST_DIMENSIONS);
        }
        return embeddings.embed(texts, dimensions).vectors().stream()
                .map(Values::new)
                .toList();
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode();
        }
    }
}
