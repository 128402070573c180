package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.openai.OpenAiEdge;
import com.namdamasco.sandbox.openai.rules.Decision;
import com.namdamasco.sandbox.recording.Target;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code POST /openai/v1/chat/completions}, in one piece or as a stream. */
@Path("/openai/v1/chat/completions")
public class ChatResource {
    private final OpenAiEdge edge;
    private final Completions completions;
    private final ObjectMapper json;

    ChatResource(OpenAiEdge edge, Completions completions, ObjectMapper json) {
        this.edge = edge;
        this.completions = completions;
        this.json = json;
    }

    @POST
    public Response complete(@Context HttpServerRequest request, String body) {
        return edge.serve(Target.OPENAI_CHAT, "chat.completions", request, body, parsed -> {
            ChatRequest wanted = ChatRequest.read(parsed);
            Decision decision = completions.decide(wanted);
            return OrderedFailure.of(decision)
                    .orElseGet(() -> answer(wanted, completions.complete(wanted, decision, body.length())));
        });
    }

    private Response answer(ChatRequest wanted, ChatCompletion whole) {
        return wanted.stream()
                ? Response.ok(new ChatStream(whole, wanted.includeUsage(), json))
                        .type(MediaType.SERVER_SENT_EVENTS_TYPE)
                        .build()
                : Response.ok(whole).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
