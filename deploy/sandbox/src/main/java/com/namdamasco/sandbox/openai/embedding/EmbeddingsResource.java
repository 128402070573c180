package com.namdamasco.sandbox.openai.embedding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.openai.OpenAiEdge;
import com.namdamasco.sandbox.recording.Target;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** {@code POST /openai/v1/embeddings}: the model's name is echoed, the vectors are always those of the in-process model. */
@Path("/openai/v1/embeddings")
@Produces(MediaType.APPLICATION_JSON)
public class EmbeddingsResource {
    private final OpenAiEdge edge;
    private final Embeddings embeddings;

    EmbeddingsResource(OpenAiEdge edge, Embeddings embeddings) {
        this.edge = edge;
        this.embeddings = embeddings;
    }

    record Answer(String object, List<Item> data, String model, Usage usage) {}

    /** @param embedding an array of floats, or base64 of little-endian floats */
    record Item(String object, int index, Object embedding) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Usage(int promptTokens, int totalTokens) {}

    @POST
    public Response embed(@Context HttpServerRequest request, String body) {
        return edge.serve(Target.OPENAI_EMBEDDINGS, "embeddings", request, body, json -> {
            EmbeddingRequest wanted = EmbeddingRequest.read(json);
            return Response.ok(answer(wanted)).build();
        });
    }

    private Answer answer(EmbeddingRequest wanted) {
        Embeddings.Embedded embedded = embeddings.embed(wanted.texts(), wanted.dimensions());
        List<Item> items = new ArrayList<>();
        for (float[] vector : embedded.vectors()) {
            items.add(new Item("embedding", items.size(), wanted.base64() ? base64(vector) : vector));
        }
        return new Answer("list", items, wanted.model(), new Usage(embedded.tokens(), embedded.tokens()));
    }

    private static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
