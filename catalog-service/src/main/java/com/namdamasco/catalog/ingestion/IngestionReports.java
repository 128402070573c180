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
            SELECT i.*, (SELECT count(*) FROM embedding_task k WHERE k.ingestion_id = i.id)::int AS pending
            FROM ingestion i
            """;

    private static final String REJECTIONS =
            "SELECT position, field, reason FROM ingestion_rejection WHERE ingestion_id = $1 ORDER BY position LIMIT "
                    + IngestionReport.MAX_REJECTIONS;

    private final Pool database;

    IngestionReports(Pool database) {
        this.database = database;
    }

    Uni<Optional<IngestionReport>> byId(UUID id) {
        return database.preparedQuery(SELECT + "WHERE i.id = $1")
                .execute(Tuple.of(id))
                .chain(rows -> {
                    for (Row row : rows) {
                        return rejections(id).map(rejections -> Optional.of(IngestionReport.of(row, rejections)));
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

    private Uni<List<Rejection>> rejections(UUID id) {
        return database.preparedQuery(REJECTIONS).execute(Tuple.of(id)).map(IngestionReports::read);
    }

    private static List<Rejection> read(RowSet<Row> rows) {
        List<Rejection> rejections = new ArrayList<>();
        rows.forEach(row -> rejections.add(new Rejection(row.getInteger(0), row.getString(1), row.getString(2))));
        return rejections;
    }
}
