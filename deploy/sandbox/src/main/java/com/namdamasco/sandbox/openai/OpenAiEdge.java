package com.namdamasco.sandbox.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.recording.PlayedCall;
import com.namdamasco.sandbox.recording.Stage;
import com.namdamasco.sandbox.recording.Target;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What all endpoints of the OpenAI API share: the bearer key (any will do), JSON, OpenAI's errors, the record of the call. */
@ApplicationScoped
public class OpenAiEdge {
    private final Stage stage;
    private final ObjectMapper json;

    OpenAiEdge(Stage stage, ObjectMapper json) {
        this.stage = stage;
        this.json = json;
    }

    /** @param effect may throw {@link OpenAiError} */
    public Response serve(
            Target target,
            String function,
            HttpServerRequest request,
            String body,
            Function<JsonNode, Response> effect) {
        JsonNode parsed = parse(body);
        PlayedCall call = new PlayedCall(
                target, function, null, body, parsed == null ? body : parsed, (status, code) -> OpenAiError.ordered(
                                status)
                        .body());
        return stage.play(call, request, () -> answer(request, parsed, effect));
    }

    private static Response answer(HttpServerRequest request, JsonNode body, Function<JsonNode, Response> effect) {
        try {
            requireKey(request.getHeader("Authorization"));
            if (body == null) {
                throw OpenAiError.invalid(null, "We could not parse the JSON body of your request.");
            }
            return effect.apply(body);
        } catch (OpenAiError refused) {
            return Response.status(refused.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(refused.body())
                    .build();
        }
    }

    private static void requireKey(String authorization) {
        boolean bearer = authorization != null
                && authorization.startsWith("Bearer ")
                && !authorization.substring("Bearer ".length()).isBlank();
        if (!bearer) {
            throw OpenAiError.missingKey();
        }
    }

    private JsonNode parse(String body) {
        try {
            JsonNode node = json.readTree(body == null ? "" : body);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
