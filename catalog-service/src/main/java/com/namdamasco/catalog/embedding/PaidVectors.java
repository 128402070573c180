package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Vectors that were paid elsewhere, such as in the application before this one: they are kept like our own. */
@ApplicationScoped
public class PaidVectors {

    private static final String SPACE =
            "SELECT id FROM embedding_space WHERE provider = ? AND model = ? AND dimension = ?";

    private static final String KEEP =
            """
            INSERT INTO embedding (space, content_hash, embedding)
            SELECT ?, v.content_hash, v.embedding::vector
            FROM unnest(?::uuid[], ?::text[]) AS v (content_hash, embedding)
            ON CONFLICT (space, content_hash) DO NOTHING
            RETURNING content_hash
            """;

    /** Texts of an earlier push wait no longer, and nobody pays for them. */
    private static final String SETTLE =
            """
            WITH settled AS (
                DELETE FROM embedding_task WHERE space = ? AND content_hash = ANY (?::uuid[]) RETURNING ingestion_id),
            counted AS (SELECT ingestion_id, count(*) AS n FROM settled GROUP BY ingestion_id)
            UPDATE ingestion i SET embeddings_reused = i.embeddings_reused + c.n
            FROM counted c WHERE i.id = c.ingestion_id
            """;

    private final AgroalDataSource database;

    PaidVectors(AgroalDataSource database) {
        this.database = database;
    }

    /** The space that vectors of that kind belong to; empty when this catalogue has none. */
    public OptionalInt space(String provider, String model, int dimension) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SPACE)) {
            select.setString(1, provider);
            select.setString(2, model);
            select.setInt(3, dimension);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /**
     * Keeps them in one transaction; a text that has a vector there already keeps that one.
     *
     * @param vectors by content hash, as {@link Vectors} writes them
     * @return the texts that had none
     */
    public Set<UUID> keep(int space, Map<UUID, String> vectors) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement keep = connection.prepareStatement(KEEP);
                    PreparedStatement settle = connection.prepareStatement(SETTLE)) {
                UUID[] hashes = vectors.keySet().toArray(UUID[]::new);
                keep.setInt(1, space);
                keep.setArray(2, connection.createArrayOf("uuid", hashes));
                keep.setArray(
                        3, connection.createArrayOf("text", vectors.values().toArray()));
                Set<UUID> kept = new HashSet<>();
                try (ResultSet rows = keep.executeQuery()) {
                    while (rows.next()) {
                        kept.add(rows.getObject(1, UUID.class));
                    }
                }
                settle.setInt(1, space);
                settle.setArray(2, connection.createArrayOf("uuid", hashes));
                settle.executeUpdate();
                connection.commit();
                return kept;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
