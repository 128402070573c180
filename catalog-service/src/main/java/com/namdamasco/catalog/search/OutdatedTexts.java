package com.namdamasco.catalog.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.jboss.logging.Logger;

/**
 * Before the first request: texts whose {@link Derivation} is of an older version are derived anew, because no push
 * rewrites what has not changed. Batch by batch, each a transaction of its own: a crash loses one batch, and replicas that
 * start together share the batches. Texts of a newer version are left alone, so an old replica undoes nothing.
 */
@ApplicationScoped
class OutdatedTexts {

    private static final Logger LOG = Logger.getLogger(OutdatedTexts.class);
    private static final int BATCH = 500;

    /** Rows that another replica works on are left to it, until none is free. */
    private static final String CLAIM =
            """
            SELECT content_hash, name, brand, category, sub_category, description, specification
            FROM item_text WHERE derivation < ? ORDER BY derivation, content_hash LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String WRITE =
            """
            UPDATE item_text SET measures = ?, codes = ?, model_key = ?, model_name = ?, colour = ?, capacity = ?,
                                 brand_key = ?, category_key = ?, sub_category_key = ?, derivation = ?
            WHERE content_hash = ?
            """;

    private static final String SPELLINGS =
            """
            INSERT INTO model_code (spelling, code)
            SELECT s.spelling, c.code
            FROM (SELECT DISTINCT unnest(codes) AS code FROM item_text WHERE content_hash = ANY (?)) c,
                 LATERAL (VALUES (c.code), ('<' || reverse(c.code))) AS s (spelling)
            ORDER BY s.spelling
            ON CONFLICT (spelling) DO NOTHING
            """;

    private final AgroalDataSource database;

    OutdatedTexts(AgroalDataSource database) {
        this.database = database;
    }

    void deriveAnew(@Observes StartupEvent event) throws SQLException {
        long begun = System.nanoTime();
        int texts = deriveAnew();
        if (texts > 0) {
            LOG.infof("Texts derived anew texts=%d took=%dms", texts, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** Number of texts that were outdated and free to be taken. */
    int deriveAnew() throws SQLException {
        int texts = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (int batch = batch(connection); batch > 0; batch = batch(connection)) {
                    connection.commit();
                    texts += batch;
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return texts;
    }

    private static int batch(Connection connection) throws SQLException {
        int texts = 0;
        Object[] hashes = new Object[BATCH];
        try (PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            claim.setInt(1, Derivation.VERSION);
            claim.setInt(2, BATCH);
            try (ResultSet text = claim.executeQuery()) {
                while (text.next()) {
                    hashes[texts++] = text.getObject("content_hash");
                    bind(connection, write, text);
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
        if (texts > 0) {
            learnSpellings(connection, Arrays.copyOf(hashes, texts));
        }
        return texts;
    }

    private static void bind(Connection connection, PreparedStatement write, ResultSet text) throws SQLException {
        Derivation derived = Derivation.of(
                text.getString("name"),
                text.getString("brand"),
                text.getString("category"),
                text.getString("sub_category"),
                text.getString("description"),
                text.getString("specification"));
        write.setArray(1, array(connection, derived.measures()));
        write.setArray(2, array(connection, derived.codes()));
        write.setString(3, derived.model().key());
        write.setString(4, derived.model().name());
        write.setString(5, derived.model().colour());
        write.setString(6, derived.model().capacity());
        write.setString(7, derived.brandKey());
        write.setString(8, derived.categoryKey());
        write.setString(9, derived.subCategoryKey());
        write.setInt(10, Derivation.VERSION);
        write.setObject(11, text.getObject("content_hash"));
    }

    private static void learnSpellings(Connection connection, Object[] hashes) throws SQLException {
        try (PreparedStatement learn = connection.prepareStatement(SPELLINGS)) {
            learn.setArray(1, connection.createArrayOf("uuid", hashes));
            learn.executeUpdate();
        }
    }

    private static Array array(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
