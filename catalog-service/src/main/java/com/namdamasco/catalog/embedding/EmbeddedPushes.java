package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What becomes of pushes by the embeddings of their texts. */
@ApplicationScoped
class EmbeddedPushes {

    /** Says on a push why its texts wait, also when they came while nothing was tried. */
    private static final String EXPLAIN =
            """
            UPDATE ingestion i SET embedding_failure = s.failure
            FROM embedding_space s
            WHERE s.state = 'active' AND s.failure IS NOT NULL AND i.status = 'running' AND i.products_at IS NOT NULL
              AND EXISTS (SELECT FROM embedding_task k WHERE k.ingestion_id = i.id)
            """;

    /** A push whose embeddings failed is completed too: its products are there and are found by their words. */
    private static final String FINISH =
            """
            UPDATE ingestion i SET status = 'completed', finished_at = coalesce(finished_at, clock_timestamp())
            WHERE status = 'running' AND products_at IS NOT NULL
              AND (embedding_failure IS NOT NULL
                   OR NOT EXISTS (SELECT FROM embedding_task k WHERE k.ingestion_id = i.id))
            """;

    private static final String RECOVER =
            """
            UPDATE ingestion i SET embedding_failure = NULL
            WHERE embedding_failure IS NOT NULL
              AND NOT EXISTS (SELECT FROM embedding_task k WHERE k.ingestion_id = i.id)
            """;

    private final AgroalDataSource database;

    EmbeddedPushes(AgroalDataSource database) {
        this.database = database;
    }

    /** Completes the pushes for which nothing is left to do. */
    void finish() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(EXPLAIN);
            statement.executeUpdate(FINISH);
            statement.executeUpdate(RECOVER);
        }
    }
}
