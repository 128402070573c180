package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Texts that wait for their embedding, and what becomes of the pushes that brought them. */
@ApplicationScoped
public class EmbeddingTasks {

    /** Reads the temporary table "difference" of ingestion.Delta. A text that waits already was paid by another push. */
    private static final String ENQUEUE =
            """
            WITH needed AS (SELECT DISTINCT content_hash FROM difference WHERE kind <> 'figures'),
            queued AS (
                INSERT INTO embedding_task (model, content_hash, ingestion_id)
                SELECT ?, n.content_hash, ? FROM needed n
                WHERE NOT EXISTS (SELECT FROM embedding e WHERE e.model = ? AND e.content_hash = n.content_hash)
                ON CONFLICT (model, content_hash) DO NOTHING
                RETURNING 1)
            SELECT (SELECT count(*) FROM needed) - (SELECT count(*) FROM queued)
            """;

    private static final String ENQUEUE_MISSING =
            """
            INSERT INTO embedding_task (model, content_hash)
            SELECT DISTINCT ?, p.content_hash FROM product p
            WHERE NOT EXISTS (SELECT FROM embedding e WHERE e.model = ? AND e.content_hash = p.content_hash)
            ON CONFLICT (model, content_hash) DO NOTHING
            """;

    private static final String LEASE =
            """
            UPDATE embedding_task k
            SET due_at = now() + ? * interval '1 millisecond', attempts = attempts + 1
            FROM (SELECT content_hash FROM embedding_task
                  WHERE model = ? AND due_at <= now() ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) due,
                 item_text t
            WHERE k.model = ? AND k.content_hash = due.content_hash AND t.content_hash = due.content_hash
            RETURNING k.content_hash, t.embedded_text
            """;

    private static final String SAVE =
            """
            INSERT INTO embedding (model, content_hash, embedding) VALUES (?, ?, ?::vector)
            ON CONFLICT (model, content_hash) DO NOTHING
            """;

    private static final String DONE =
            """
            WITH done AS (
                DELETE FROM embedding_task WHERE model = ? AND content_hash = ANY (?) RETURNING ingestion_id),
            counted AS (SELECT ingestion_id, count(*) AS n FROM done GROUP BY ingestion_id)
            UPDATE ingestion i SET embeddings_computed = i.embeddings_computed + c.n
            FROM counted c WHERE i.id = c.ingestion_id
            """;

    private static final String POSTPONE =
            """
            WITH postponed AS (
                UPDATE embedding_task
                SET due_at = now() + least(interval '10 minutes',
                                           ? * interval '1 millisecond' * (2 ^ least(attempts - 1, 20)))
                WHERE model = ? AND content_hash = ANY (?) RETURNING ingestion_id)
            UPDATE ingestion SET embedding_failure = ? WHERE id IN (SELECT ingestion_id FROM postponed)
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
    private final EmbeddingConfig config;

    EmbeddingTasks(AgroalDataSource database, EmbeddingConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A text to embed. */
    record Task(UUID contentHash, String text) {}

    /**
     * In the transaction of a push: its new texts wait for their embedding. Returns how many of the distinct texts that
     * it created or changed had one already, or will have it through an earlier push.
     */
    public int enqueue(Connection connection, UUID ingestion) throws SQLException {
        try (PreparedStatement enqueue = connection.prepareStatement(ENQUEUE)) {
            enqueue.setString(1, config.model());
            enqueue.setObject(2, ingestion);
            enqueue.setString(3, config.model());
            try (ResultSet row = enqueue.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Texts without an embedding of the configured model: after a change of model, all of them. */
    int enqueueMissing() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement enqueue = connection.prepareStatement(ENQUEUE_MISSING)) {
            enqueue.setString(1, config.model());
            enqueue.setString(2, config.model());
            return enqueue.executeUpdate();
        }
    }

    /** The next texts whose time has come, for this caller alone as long as the lease runs. */
    List<Task> lease() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lease = connection.prepareStatement(LEASE)) {
            lease.setLong(1, config.lease().toMillis());
            lease.setString(2, config.model());
            lease.setInt(3, config.batchSize());
            lease.setString(4, config.model());
            List<Task> tasks = new ArrayList<>();
            try (ResultSet rows = lease.executeQuery()) {
                while (rows.next()) {
                    tasks.add(new Task(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return tasks;
        }
    }

    /** Keeps the vectors, in the order of the tasks. */
    void save(List<Task> tasks, List<float[]> vectors) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement save = connection.prepareStatement(SAVE);
                    PreparedStatement done = connection.prepareStatement(DONE)) {
                for (int i = 0; i < tasks.size(); i++) {
                    save.setString(1, config.model());
                    save.setObject(2, tasks.get(i).contentHash());
                    save.setString(3, Vectors.literal(vectors.get(i)));
                    save.addBatch();
                }
                save.executeBatch();
                done.setString(1, config.model());
                done.setArray(2, hashes(connection, tasks));
                done.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Tries the tasks again later and says why on the pushes that they belong to. */
    void postpone(List<Task> tasks, String failure) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement postpone = connection.prepareStatement(POSTPONE)) {
            postpone.setLong(1, config.retryDelay().toMillis());
            postpone.setString(2, config.model());
            postpone.setArray(3, hashes(connection, tasks));
            postpone.setString(4, failure);
            postpone.executeUpdate();
        }
    }

    /** Completes the pushes for which nothing is left to do. */
    void finishIngestions() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement finish = connection.prepareStatement(FINISH);
                PreparedStatement recover = connection.prepareStatement(RECOVER)) {
            finish.executeUpdate();
            recover.executeUpdate();
        }
    }

    private static java.sql.Array hashes(Connection connection, List<Task> tasks) throws SQLException {
        return connection.createArrayOf(
                "uuid", tasks.stream().map(Task::contentHash).toArray());
    }
}
