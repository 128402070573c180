package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What became of a push (docs/contracts/catalog-ingestion.json). Entries: received = created + updated + unchanged +
 * duplicates + rejected once it has taken effect; updated = textChanged + figuresChanged.
 *
 * @param status accepted, running, completed or failed
 * @param durationMillis from the beginning of the work to its end; null until then
 * @param absent products that went to stock 0 because this complete snapshot does not mention them
 * @param rowsWritten product rows inserted or updated
 * @param embeddingsComputed distinct texts embedded for this push
 * @param embeddingsReused distinct texts of new or changed entries whose embedding was there already
 * @param rejections the first {@value #MAX_REJECTIONS}; rejected counts all
 * @param embeddingsPending texts that still wait for their embedding; absent when none do
 * @param embeddingFailure why they wait: tried again until it succeeds; absent when nothing failed
 * @param failure why the push broke off or was refused; left out otherwise
 * @param progress until it has ended, embeddings included; left out then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IngestionReport(
        UUID id,
        String status,
        OffsetDateTime acceptedAt,
        OffsetDateTime finishedAt,
        Long durationMillis,
        int received,
        int created,
        int updated,
        int textChanged,
        int figuresChanged,
        int unchanged,
        int duplicates,
        int rejected,
        int absent,
        int rowsWritten,
        int embeddingsComputed,
        int embeddingsReused,
        List<Rejection> rejections,
        Integer embeddingsPending,
        String embeddingFailure,
        String failure,
        Progress progress) {

    static final int MAX_REJECTIONS = 100;

    /** An entry that was not taken. index counts from 0; field is spelt as at the source, empty for the whole entry. */
    public record Rejection(int index, String field, String reason) {}

    /**
     * Where a push is.
     *
     * @param stage waiting (for the pushes before it), comparing, writing or embedding
     * @param done entries, or texts when embedding, of total; begins anew in each stage
     */
    public record Progress(String stage, int done, int total) {

        private static Progress of(Row row, int received, int pending) {
            String status = row.getString("status");
            if (status.equals("accepted")) {
                return new Progress("waiting", 0, received);
            }
            if (!status.equals("running")) {
                return null;
            }
            if (row.getOffsetDateTime("products_at") != null) {
                int computed = row.getInteger("embeddings_computed");
                return new Progress("embedding", computed, computed + pending);
            }
            return row.getString("stage") == null
                    ? new Progress("comparing", 0, received)
                    : new Progress(row.getString("stage"), row.getInteger("stage_done"), row.getInteger("stage_total"));
        }
    }

    static IngestionReport of(Row row, List<Rejection> rejections) {
        OffsetDateTime started = row.getOffsetDateTime("started_at");
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        int pending = row.getInteger("pending");
        return new IngestionReport(
                row.getUUID("id"),
                row.getString("status"),
                utc(row.getOffsetDateTime("accepted_at")),
                utc(finished),
                started == null || finished == null
                        ? null
                        : Duration.between(started, finished).toMillis(),
                row.getInteger("received"),
                row.getInteger("created"),
                row.getInteger("text_changed") + row.getInteger("figures_changed"),
                row.getInteger("text_changed"),
                row.getInteger("figures_changed"),
                row.getInteger("unchanged"),
                row.getInteger("duplicates"),
                row.getInteger("rejected"),
                row.getInteger("absent"),
                row.getInteger("rows_written"),
                row.getInteger("embeddings_computed"),
                row.getInteger("embeddings_reused"),
                rejections,
                pending == 0 ? null : pending,
                row.getString("embedding_failure"),
                row.getString("failure"),
                Progress.of(row, row.getInteger("received"), pending));
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
