package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.embedding.PaidVectors;
import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/**
 * Takes vectors that were paid for elsewhere (docs/migration.md). They are kept under the content hash that a push of the entry
 * will have: so they come before the push, and the push finds them and asks nobody.
 */
@Path("/api/embeddings/import")
@Tag(name = "Embeddings")
public class VectorImportResource {

    private static final Logger LOG = Logger.getLogger(VectorImportResource.class);
    private static final long MAX_BODY = 32L * 1024 * 1024;

    private final EntryNormaliser normaliser;
    private final PaidVectors paid;

    VectorImportResource(IngestionConfig config, PaidVectors paid) {
        this.normaliser = new EntryNormaliser(config.numberFormat());
        this.paid = paid;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep vectors that were paid for elsewhere",
            description = "{\"provider\":\"openai\",\"model\":\"text-embedding-3-small\",\"dimension\":1536,\"items\":"
                    + "[{\"entry\":{as in a push},\"vector\":[...]}]}: at most 500 items and 32 MB. Send them before the push"
                    + " of their entries. The same text once more changes nothing.")
    @APIResponse(responseCode = "200", description = "How many are new, and which were not taken and why")
    @APIResponse(responseCode = "400", description = "Not as described; nothing is kept")
    @APIResponse(responseCode = "409", description = "This catalogue embeds with another provider, model or dimension")
    public VectorImport receive(InputStream body) throws IOException, SQLException {
        VectorBatch batch = VectorBatch.of(read(body));
        int space = paid.space(batch.provider(), batch.model(), batch.dimension())
                .orElseThrow(() -> RequestProblem.conflict("This catalogue has no vectors of " + batch.provider() + ", "
                        + batch.model() + ", " + batch.dimension() + " numbers: start it with EMBEDDING_PROVIDER, its"
                        + " model and EMBEDDING_DIMENSION set to these, or leave the vectors out."));
        Map<UUID, String> vectors = new LinkedHashMap<>();
        List<VectorImport.Rejection> rejections = new ArrayList<>();
        for (int index = 0; index < batch.items().size(); index++) {
            JsonNode item = batch.items().get(index);
            try {
                UUID text = normaliser.normalise(item.path("entry")).contentHash();
                // The later one of a text counts: the fetcher's rows of one item differ in their warehouse only.
                vectors.put(text, batch.vector(item.path("vector")));
            } catch (RejectedEntry rejected) {
                rejections.add(new VectorImport.Rejection(index, rejected.field(), rejected.reason()));
            }
        }
        int imported = paid.keep(space, vectors).size();
        LOG.infof("Vectors imported received=%d texts=%d new=%d", batch.items().size(), vectors.size(), imported);
        return new VectorImport(batch.items().size(), vectors.size(), imported, rejections);
    }

    private static JsonNode read(InputStream body) throws IOException {
        try (JsonParser parser = PushReader.parser(new BoundedInputStream(body, MAX_BODY, "The body"))) {
            JsonNode read = PushReader.element(parser);
            if (read == null || parser.nextToken() != null) {
                throw RequestProblem.badRequest("The body must be one JSON object.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw RequestProblem.badRequest("The body is not JSON: " + e.getOriginalMessage());
        }
    }
}
