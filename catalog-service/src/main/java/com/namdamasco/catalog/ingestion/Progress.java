package com.namdamasco.catalog.ingestion;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells how far a push is while its transaction is open, a few times a second. In a table of its own: the push's row is
 * locked by the work, and what that writes is invisible until its end.
 */
final class Progress {

    private static final long INTERVAL_NANOS = 200_000_000;

    private static final String SAVE =
            """
            INSERT INTO ingestion_progress (ingestion_id, stage, done, total) VALUES (?, ?, ?, ?)
            ON CONFLICT (ingestion_id) DO UPDATE SET
                stage = excluded.stage, done = excluded.done, total = excluded.total
            """;

    /** What is being done. After the writing come the embeddings, which the report counts by itself. */
    enum Stage {
        COMPARING,
        WRITING;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Connection connection;
    private final UUID ingestion;
    private Stage stage;
    private int total;
    private int done;
    private long savedAt;

    /** @param connection in auto-commit mode, not the one that does the work */
    Progress(Connection connection, UUID ingestion) {
        this.connection = connection;
        this.ingestion = ingestion;
    }

    void begin(Stage next, int entries) throws SQLException {
        stage = next;
        total = entries;
        done = 0;
        save();
    }

    /** One more entry. */
    void step() throws IOException {
        done++;
        // The clock is not asked for every entry.
        if (done % 64 == 0 && System.nanoTime() - savedAt > INTERVAL_NANOS) {
            try {
                save();
            } catch (SQLException e) {
                throw new IOException("The progress of a push cannot be written", e);
            }
        }
    }

    private void save() throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setObject(1, ingestion);
            save.setString(2, stage.label());
            save.setInt(3, done);
            save.setInt(4, total);
            save.executeUpdate();
        }
        savedAt = System.nanoTime();
    }
}
