package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Texts that wait for their embedding in a space. */
@ApplicationScoped
public class EmbeddingTasks {

    /**
     * Reads the temporary table "difference" of ingestion.Delta. A text that waits already is paid for by another push. A
     * push waits for the active space only.
     */
    private static final String ENQUEUE =
            """
            WITH needed AS (SELECT DISTINCT content_hash FROM difference WHERE kind <> 'figures'),
            queued AS (
                INSERT INTO embedding_task (space, content_hash, ingestion_id)
                SELECT s.id, n.content_hash, CASE WHEN s.state = 'active' THEN ?::uuid END
                FROM needed n, embedding_space s
                WHERE s.state IN ('active', 'building')
                  AND NOT EXISTS (SELECT FROM embedding e WHERE e.space = s.id AND e.content_hash = n.content_hash)
                ON CONFLICT (space, content_hash) DO NOTHING
                RETURNING ingestion_id)
            SELECT (SELECT count(*) FROM needed) - (SELECT count(ingestion_id) FROM queued)
            """;

    private static final String ENQUEUE_MISSING =
            """
            INSERT INTO embedding_task (space, content_hash)
            SELECT DISTINCT ?, p.content_hash FROM product p
            WHERE NOT EXISTS (SELECT FROM embedding e WHERE e.space = ? AND e.content_hash = p.content_hash)
            ON CONFLICT (space, content_hash) DO NOTHING
            """;

    private static final String WAITING =
            "SELECT EXISTS (SELECT FROM embedding_task WHERE space = ? AND refusal IS NULL)";

    private static final String ABANDON =
            "DELETE FROM embedding_task k USING embedding_space s WHERE s.id = k.space AND s.state = 'kept'";

    /** Nothing while the space rests. */
    private static final String LEASE =
            """
            UPDATE embedding_task k
            SET due_at = now() + ? * interval '1 millisecond', attempts = attempts + 1
            FROM (SELECT content_hash FROM embedding_task
                  WHERE space = ? AND due_at <= now() AND refusal IS NULL
                    AND EXISTS (SELECT FROM embedding_space s
                                WHERE s.id = ? AND s.state <> 'kept' AND (s.resume_at IS NULL OR s.resume_at <= now()))
                  ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) due,
                 item_text t
            WHERE k.space = ? AND k.content_hash = due.content_hash AND t.content_hash = due.content_hash
            RETURNING k.content_hash, t.embedded_text
            """;

    private static final String SAVE =
            """
            INSERT INTO embedding (space, content_hash, embedding) VALUES (?, ?, ?::vector)
            ON CONFLICT (space, content_hash) DO NOTHING
            """;

    private static final String DONE =
            """
            WITH done AS (
                DELETE FROM embedding_task WHERE space = ? AND content_hash = ANY (?) RETURNING ingestion_id),
            counted AS (SELECT ingestion_id, count(*) AS n FROM done GROUP BY ingestion_id)
            UPDATE ingestion i SET embeddings_computed = i.embeddings_computed + c.n
            FROM counted c WHERE i.id = c.ingestion_id
            """;

    private static final String RELEASE =
            "UPDATE embedding_task SET due_at = now() WHERE space = ? AND content_hash = ANY (?)";

    private static final String PARK =
            """
            WITH parked AS (
                UPDATE embedding_task SET refusal = ? WHERE space = ? AND content_hash = ? RETURNING ingestion_id)
            UPDATE ingestion SET embedding_failure = ? WHERE id IN (SELECT ingestion_id FROM parked)
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
            enqueue.setObject(1, ingestion);
            try (ResultSet row = enqueue.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Texts of products without an embedding in that space: of a new one, all. Returns how many did not wait yet. */
    int enqueueMissing(EmbeddingSpace space) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement enqueue = connection.prepareStatement(ENQUEUE_MISSING)) {
            enqueue.setInt(1, space.id());
            enqueue.setInt(2, space.id());
            return enqueue.executeUpdate();
        }
    }

    /** Whether texts wait that may still be embedded. */
    boolean anyWaiting(EmbeddingSpace space) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            waiting.setInt(1, space.id());
            try (ResultSet row = waiting.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Nothing waits for a space that is not in use. */
    void abandon() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement abandon = connection.prepareStatement(ABANDON)) {
            abandon.executeUpdate();
        }
    }

    /** The next texts whose time has come, for this caller alone as long as the lease runs. */
    List<Task> lease(EmbeddingSpace space) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lease = connection.prepareStatement(LEASE)) {
            lease.setLong(1, config.lease().toMillis());
            lease.setInt(2, space.id());
            lease.setInt(3, space.id());
            lease.setInt(4, Math.min(config.batchSize(), space.key().provider().maxInputs()));
            lease.setInt(5, space.id());
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
    void save(EmbeddingSpace space, List<Task> tasks, List<float[]> vectors) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement save = connection.prepareStatement(SAVE);
                    PreparedStatement done = connection.prepareStatement(DONE)) {
                for (int i = 0; i < tasks.size(); i++) {
                    save.setInt(1, space.id());
                    save.setObject(2, tasks.get(i).contentHash());
                    save.setString(3, Vectors.literal(vectors.get(i)));
                    save.addBatch();
                }
                save.executeBatch();
                done.setInt(1, space.id());
                done.setArray(2, hashes(connection, tasks));
                done.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Ends the lease: the tasks were not embedded. */
    void release(EmbeddingSpace space, List<Task> tasks) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setInt(1, space.id());
            release.setArray(2, hashes(connection, tasks));
            release.executeUpdate();
        }
    }

    /** A text that the provider does not take is not tried again; its product is found by its words. */
    void park(EmbeddingSpace space, Task task, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setString(1, reason);
            park.setInt(2, space.id());
            park.setObject(3, task.contentHash());
            park.setString(4, reason);
            park.executeUpdate();
        }
    }

    private static Array hashes(Connection connection, List<Task> tasks) throws SQLException {
        return connection.createArrayOf(
                "uuid", tasks.stream().map(Task::contentHash).toArray());
    }
}
