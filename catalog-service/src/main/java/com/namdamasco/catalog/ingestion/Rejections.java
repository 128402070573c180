package com.namdamasco.catalog.ingestion;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The entries of a push that could not be taken, each with position, field and reason. */
final class Rejections {

    /** More are counted but not kept: a push of nothing but rubbish must not fill the memory. */
    static final int KEPT = 10_000;

    private record Kept(int position, String field, String reason) {}

    private final List<Kept> kept = new ArrayList<>();
    private int count;

    void add(int position, RejectedEntry rejected) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Kept(position, rejected.field(), rejected.reason()));
        }
    }

    int count() {
        return count;
    }

    void write(Connection connection, UUID ingestion) throws SQLException, IOException {
        if (kept.isEmpty()) {
            return;
        }
        try (CopyRows rows = new CopyRows(connection, "ingestion_rejection (ingestion_id, position, field, reason)")) {
            for (Kept one : kept) {
                rows.add(ingestion)
                        .add(one.position())
                        .add(one.field())
                        .add(one.reason())
                        .end();
            }
        }
    }
}
