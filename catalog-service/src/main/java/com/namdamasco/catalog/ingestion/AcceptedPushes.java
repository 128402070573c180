package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Pushes that have been answered with 202, kept in the database until they have taken effect. */
@ApplicationScoped
class AcceptedPushes {

    /** Any number, as long as nothing else locks it: it makes the order of acceptance the order of commits. */
    private static final long ACCEPTANCE_LOCK = 7_277_001L;

    private static final String INSERT =
            "INSERT INTO ingestion (id, received, snapshot, forced, idempotency_key, push_digest, hash_rules)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

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
                StoredChunks.BODY.write(connection, id, push.file());
                StoredChunks.HASHES.write(connection, id, push.hashes());
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
                    insert.setString(7, push.hashRules());
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
}
