package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.embedding.EmbeddingTasks;
import com.namdamasco.catalog.ingestion.IngestionMetrics.Outcome;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Accepted pushes in the order of acceptance. The lock on a push's row is the claim on it: a replica that crashes loses
 * its connection, with it the lock, and the push is taken again; another replica finds the head locked and waits, so that
 * pushes never overtake each other.
 */
@ApplicationScoped
class IngestionQueue {

    private static final Logger LOG = Logger.getLogger(IngestionQueue.class);
    private static final String LOG_KEY = "ingestionId";

    private static final String START =
            """
            UPDATE ingestion SET status = 'running', started_at = coalesce(started_at, now())
            WHERE id = (
                SELECT id FROM ingestion
                WHERE sequence = (SELECT min(sequence) FROM ingestion
                                  WHERE products_at IS NULL AND status IN ('accepted', 'running'))
                FOR UPDATE SKIP LOCKED)
            RETURNING id, accepted_at, received, snapshot, forced, hash_rules
            """;

    private static final String CLAIM =
            """
            SELECT id FROM ingestion WHERE id = ? AND status = 'running' AND products_at IS NULL
            FOR UPDATE SKIP LOCKED
            """;

    /** A push that breaks off every time must not block the next ones for ever; it stays stored. */
    private static final String BREAK_OFF =
            """
            UPDATE ingestion SET attempts = attempts + 1, failure = ?,
                   status = CASE WHEN attempts + 1 >= ? THEN 'failed' ELSE status END,
                   finished_at = CASE WHEN attempts + 1 >= ? THEN now() END
            WHERE id = ? AND products_at IS NULL
            """;

    private final AgroalDataSource database;
    private final EmbeddingTasks embeddings;
    private final IngestionConfig config;
    private final IngestionMetrics metrics;
    private final EntryNormaliser normaliser;

    IngestionQueue(
            AgroalDataSource database, EmbeddingTasks embeddings, IngestionConfig config, IngestionMetrics metrics) {
        this.database = database;
        this.embeddings = embeddings;
        this.config = config;
        this.metrics = metrics;
        this.normaliser = new EntryNormaliser(config.numberFormat());
    }

    /** Works on the first push that waits. False when none does, or another replica is at it. */
    boolean runHead() throws SQLException, IOException {
        AcceptedPush head = start();
        if (head == null) {
            return false;
        }
        MDC.put(LOG_KEY, head.id());
        try {
            return run(head);
        } catch (SQLException | IOException | RuntimeException e) {
            if (!PassingTrouble.isBehind(e)) {
                breakOff(head, e);
            }
            throw e;
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private AcceptedPush start() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement start = connection.prepareStatement(START);
                ResultSet row = start.executeQuery()) {
            return row.next()
                    ? new AcceptedPush(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class),
                            row.getInt(3),
                            new PushTerms(row.getBoolean(4), row.getBoolean(5)),
                            row.getString(6))
                    : null;
        }
    }

    private boolean run(AcceptedPush head) throws SQLException, IOException {
        long startedAt = System.nanoTime();
        try (Connection connection = database.getConnection();
                Connection reading = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!claim(connection, head)) {
                    connection.rollback();
                    return false;
                }
                IngestionRun run = new IngestionRun(head, normaliser, config.snapshotLimit(), connection, reading);
                Delta delta = run.apply(embeddings);
                connection.commit();
                if (run.refusal() != null) {
                    metrics.ended(Outcome.REFUSED);
                    LOG.warnf("Snapshot refused ingestionId=%s received=%d", head.id(), head.received());
                    return true;
                }
                Duration duration = Duration.ofNanos(System.nanoTime() - startedAt);
                metrics.tookEffect(delta, run.rejected(), duration);
                LOG.infof(
                        "Push took effect ingestionId=%s received=%d created=%d textChanged=%d figuresChanged=%d"
                                + " unchanged=%d millis=%d",
                        head.id(),
                        head.received(),
                        delta.created,
                        delta.textChanged,
                        delta.figuresChanged,
                        delta.unchanged(),
                        duration.toMillis());
                return true;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean claim(Connection connection, AcceptedPush head) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, head.id());
            try (ResultSet row = claim.executeQuery()) {
                return row.next();
            }
        }
    }

    private void breakOff(AcceptedPush head, Exception cause) throws SQLException {
        metrics.ended(Outcome.BROKEN_OFF);
        LOG.errorf(
                "Push broke off ingestionId=%s cause=%s",
                head.id(), cause.getClass().getSimpleName());
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(BREAK_OFF)) {
            update.setString(1, "It broke off (" + cause.getClass().getSimpleName() + "). The log says why.");
            update.setInt(2, config.maxAttempts());
            update.setInt(3, config.maxAttempts());
            update.setObject(4, head.id());
            update.executeUpdate();
        }
    }
}
