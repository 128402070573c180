package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.ingestion.IngestionReport.Rejection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what became of pushes. */
@ApplicationScoped
class IngestionReports {

    private static final String SELECT =
            """
            SELECT i.*, (SELECT count(*) FROM embedding_task k WHERE k.ingestion_id = i.id)::int AS pending,
                   g.stage, g.done AS stage_done, g.total AS stage_total
            FROM ingestion i LEFT JOIN ingestion_progress g ON g.ingestion_id = i.id
            """;

    private static final String REJECTIONS =
            """
            SELECT position, field, reason FROM ingestion_rejection
            WHERE ingestion_id = $1 AND position > $2 ORDER BY position LIMIT $3
            """;

    private final Pool database;

    IngestionReports(Pool database) {
        this.database = database;
    }

    Uni<Optional<IngestionReport>> byId(UUID id) {
        return database.preparedQuery(SELECT + "WHERE i.id = $1")
                .execute(Tuple.of(id))
                .chain(rows -> {
                    for (Row row : rows) {
                        return rejections(id, -1, IngestionReport.MAX_REJECTIONS)
                                .map(rejections -> Optional.of(IngestionReport.of(row, rejections)));
                    }
                    return Uni.createFrom().item(Optional.empty());
                });
    }

    /** The latest first; without the rejected entries themselves. */
    Uni<List<IngestionReport>> latest(int limit) {
        return database.preparedQuery(SELECT + "ORDER BY i.accepted_at DESC, i.sequence DESC LIMIT $1")
                .execute(Tuple.of(limit))
                .map(rows -> {
                    List<IngestionReport> reports = new ArrayList<>();
                    rows.forEach(row -> reports.add(IngestionReport.of(row, null)));
                    return reports;
                });
    }

    /** The rejected entries behind the position {@code after}; empty when there is no such push. */
    Uni<Optional<RejectionPage>> rejectionPage(UUID id, int after, int limit) {
        return database.preparedQuery("SELECT rejected FROM ingestion WHERE id = $1")
                .execute(Tuple.of(id))
                .chain(rows -> {
                    for (Row row : rows) {
                        int rejected = row.getInteger(0);
                        // One more than asked for tells whether there is a next page.
                        return rejections(id, after, limit + 1).map(found -> Optional.of(page(rejected, found, limit)));
                    }
                    return Uni.createFrom().item(Optional.empty());
                });
    }

    private static RejectionPage page(int rejected, List<Rejection> found, int limit) {
        if (found.size() <= limit) {
            return new RejectionPage(rejected, found, null);
        }
        List<Rejection> page = found.subList(0, limit);
        return new RejectionPage(rejected, page, page.get(limit - 1).index());
    }

    private Uni<List<Rejection>> rejections(UUID id, int after, int limit) {
        return database.preparedQuery(REJECTIONS)
                .execute(Tuple.of(id, after, limit))
                .map(IngestionReports::read);
    }

    private static List<Rejection> read(RowSet<Row> rows) {
        List<Rejection> rejections = new ArrayList<>();
        rows.forEach(row -> rejections.add(new Rejection(row.getInteger(0), row.getString(1), row.getString(2))));
        return rejections;
    }
}
