package com.namdamasco.catalog.ingestion;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * What is kept of pushes that have ended, and for how long (docs/operations-data.md). A push that took effect is deleted at once; one
 * that broke off stays for whoever looks into it.
 */
@ApplicationScoped
class PushRetention {

    private static final Logger LOG = Logger.getLogger(PushRetention.class);

    private static final String BODIES =
            """
            DELETE FROM ingestion_chunk c USING ingestion i
            WHERE i.id = c.ingestion_id AND i.status = 'failed' AND i.finished_at < now() - ? * interval '1 second'
            """;

    private static final String HASHES =
            """
            DELETE FROM ingestion_hash_chunk c USING ingestion i
            WHERE i.id = c.ingestion_id AND i.status = 'failed' AND i.finished_at < now() - ? * interval '1 second'
            """;

    /**
     * With their rejections. Texts that still wait for their embedding go on waiting. The latest push that took effect stays: it
     * tells how old the figures are.
     */
    private static final String REPORTS =
            """
            DELETE FROM ingestion
            WHERE status IN ('completed', 'failed') AND finished_at < now() - ? * interval '1 second'
              AND sequence IS DISTINCT FROM (SELECT max(sequence) FROM ingestion WHERE products_at IS NOT NULL)
            """;

    private final AgroalDataSource database;
    private final IngestionConfig config;

    PushRetention(AgroalDataSource database, IngestionConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            every = "{catalog.ingestion.retention-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int chunks = delete(connection, BODIES, config.keepFailedPushes())
                    + delete(connection, HASHES, config.keepFailedPushes());
            int reports = delete(connection, REPORTS, config.keepReports());
            if (chunks + reports > 0) {
                LOG.infof("Retention: chunks of failed pushes=%d reports=%d deleted", chunks, reports);
            }
        }
    }

    private static int delete(Connection connection, String statement, Duration age) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setLong(1, age.toSeconds());
            return delete.executeUpdate();
        }
    }
}
