package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** Pushes that have been answered with 202, kept in the database until they have taken effect. */
@ApplicationScoped
class AcceptedPushes {

    private static final int CHUNK = 1024 * 1024;

    /** Any number, as long as nothing else locks it: it makes the order of acceptance the order of commits. */
    private static final long ACCEPTANCE_LOCK = 7_277_001L;

    private static final String INSERT =
            "INSERT INTO ingestion (id, received, snapshot, forced, idempotency_key, push_digest) VALUES (?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    AcceptedPushes(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Durable when this returns. The id of the earlier one when the push is repeated under its key.
     *
     * @param key from {@link IdempotencyKey}, may be null; with another push under it 422, nothing is stored
     */
    UUID store(PushSpool.Spooled push, PushTerms terms, String key) throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        UUID digest = new Digest().add(push.digest()).add(terms.toString()).toUuid();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                UUID earlier = earlier(connection, key, digest);
                if (earlier != null) {
                    connection.rollback();
                    return earlier;
                }
                writeChunks(connection, id, push);
                try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)");
                        PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    lock.setLong(1, ACCEPTANCE_LOCK);
                    lock.execute();
                    // Once more: whoever stored the same push meanwhile did so under this lock.
                    earlier = earlier(connection, key, digest);
                    if (earlier != null) {
                        connection.rollback();
                        return earlier;
                    }
                    insert.setObject(1, id);
                    insert.setInt(2, push.received());
                    insert.setBoolean(3, terms.complete());
                    insert.setBoolean(4, terms.forced());
                    insert.setString(5, key);
                    insert.setObject(6, digest);
                    insert.executeUpdate();
                }
                connection.commit();
                return id;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static UUID earlier(Connection connection, String key, UUID digest) throws SQLException {
        if (key == null) {
            return null;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, push_digest FROM ingestion WHERE idempotency_key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!digest.equals(row.getObject(2, UUID.class))) {
                    throw RequestProblem.unprocessable("Another push was sent under this Idempotency-Key:"
                            + " a new push needs a new key, a repeated one the same body and query.");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void writeChunks(Connection connection, UUID id, PushSpool.Spooled push)
            throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(push.file());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO ingestion_chunk (ingestion_id, position, content) VALUES (?, ?, ?)")) {
            int position = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                insert.setObject(1, id);
                insert.setInt(2, position++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** The push as JSON, read chunk by chunk on {@code connection}. */
    static InputStream open(Connection connection, UUID id) throws IOException {
        return new GZIPInputStream(new SequenceInputStream(new Chunks(connection, id)), 64 * 1024);
    }

    /** Lazily, so that one chunk at a time is in memory. */
    private static final class Chunks implements Enumeration<InputStream> {
        private final Connection connection;
        private final UUID id;
        private int position;
        private byte[] next;

        Chunks(Connection connection, UUID id) {
            this.connection = connection;
            this.id = id;
            this.next = read();
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            InputStream chunk = new ByteArrayInputStream(next);
            position++;
            next = read();
            return chunk;
        }

        private byte[] read() {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT content FROM ingestion_chunk WHERE ingestion_id = ? AND position = ?")) {
                select.setObject(1, id);
                select.setInt(2, position);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getBytes(1) : null;
                }
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("A stored push cannot be read", e));
            }
        }
    }
}
