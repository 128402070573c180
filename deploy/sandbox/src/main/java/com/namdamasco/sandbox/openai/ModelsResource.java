package com.namdamasco.sandbox.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code GET /openai/v1/models}. Every model name is accepted by the other endpoints; these are the usual ones. */
@Path("/openai/v1/models")
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {
    private static final long CREATED = 1_735_689_600;

    record Models(String object, List<Model> data) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Model(String id, String object, long created, String ownedBy) {
        static Model named(String id) {
            return new Model(id, "model", CREATED, "sandbox");
        }
    }

    @GET
    public Response models(@HeaderParam("Authorization") String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            OpenAiError refused = OpenAiError.missingKey();
            return Response.status(refused.status()).entity(refused.body()).build();
        }
        return Response.ok(new Models("list", List.of(Model.named("gpt-4o-mini"), Model.named("bge-small-en-v15-q"))))
                .build();
    }
}
