package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.embedding.EmbeddingReport.Refusal;
import com.namdamasco.catalog.embedding.EmbeddingReport.Space;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the embeddings are, and what keeps them waiting. */
@Path("/api/embeddings")
@Tag(name = "Embeddings")
@Produces(MediaType.APPLICATION_JSON)
public class EmbeddingsResource {

    private static final String SPACES =
            """
            WITH text AS MATERIALIZED (SELECT DISTINCT content_hash FROM product)
            SELECT s.*, s.resume_at > now() AS waits, (SELECT count(*) FROM text) AS total,
                   (SELECT count(*) FROM text t
                    WHERE EXISTS (SELECT FROM embedding e WHERE e.space = s.id AND e.content_hash = t.content_hash)) AS done,
                   (SELECT count(*) FROM embedding_task k WHERE k.space = s.id AND k.refusal IS NOT NULL) AS refused,
                   coalesce((SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                             WHERE c.relname = 'embedding_hnsw_' || s.id
                               AND c.relnamespace = 'catalog'::regnamespace), false) AS indexed
            FROM embedding_space s
            ORDER BY array_position(ARRAY['active', 'building', 'kept'], s.state), s.since DESC, s.id
            """;

    private static final String REFUSALS =
            """
            SELECT s.model, k.refusal,
                   (SELECT min(p.item_code) FROM product p WHERE p.content_hash = k.content_hash) AS item_code
            FROM embedding_task k JOIN embedding_space s ON s.id = k.space
            WHERE k.refusal IS NOT NULL ORDER BY k.space, k.content_hash LIMIT\s"""
                    + EmbeddingReport.MAX_REFUSALS;

    private final Pool database;
    private final EmbeddingModels models;

    EmbeddingsResource(Pool database, EmbeddingModels models) {
        this.database = database;
        this.models = models;
    }

    @GET
    @Operation(
            summary = "The embeddings: models, progress, what they wait for",
            description =
                    "After a change of model the new one is built beside the old one, which searches use until then.")
    @APIResponse(responseCode = "200", description = "All models that there are vectors of")
    public Uni<EmbeddingReport> embeddings() {
        return database.query(SPACES).execute().chain(spaces -> database.query(REFUSALS)
                .execute()
                .map(refusals -> new EmbeddingReport(spaces(spaces), refusals(refusals))));
    }

    private List<Space> spaces(RowSet<Row> rows) {
        List<Space> spaces = new ArrayList<>();
        rows.forEach(row -> spaces.add(space(row)));
        return spaces;
    }

    private Space space(Row row) {
        SpaceKey key = new SpaceKey(
                Provider.named(row.getString("provider")), row.getString("model"), row.getInteger("dimension"));
        boolean active = row.getString("state").equals("active");
        return new Space(
                key.provider().label(),
                key.model(),
                key.dimension(),
                row.getString("state"),
                utc(row.getOffsetDateTime("since")),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("refused"),
                row.getBoolean("indexed"),
                row.getString("trouble"),
                row.getString("failure"),
                Boolean.TRUE.equals(row.getBoolean("waits")) ? utc(row.getOffsetDateTime("resume_at")) : null,
                active ? models.lack(key).orElse(null) : null);
    }

    private static List<Refusal> refusals(RowSet<Row> rows) {
        List<Refusal> refusals = new ArrayList<>();
        rows.forEach(row -> refusals.add(
                new Refusal(row.getString("item_code"), row.getString("model"), row.getString("refusal"))));
        return refusals;
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
