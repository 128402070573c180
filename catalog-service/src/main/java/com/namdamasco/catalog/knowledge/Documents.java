package com.namdamasco.catalog.knowledge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** All documents by name: the files, and those put by request, which win over a file of the same name. */
@ApplicationScoped
class Documents {

    private final AgroalDataSource database;
    private final Map<String, Document> files;

    Documents(AgroalDataSource database, KnowledgeConfig config) {
        this.database = database;
        this.files = DocumentFiles.read(config);
    }

    Collection<Document> all() throws SQLException {
        Map<String, Document> all = new TreeMap<>(files);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, markdown, changed_at FROM knowledge_document")) {
            while (row.next()) {
                String name = row.getString(1);
                all.put(name, new Document(name, row.getString(2), row.getObject(3, OffsetDateTime.class)));
            }
        }
        return all.values();
    }

    boolean isFile(String name) {
        return files.containsKey(name);
    }

    /** Others wait to change documents until the end of the transaction; readers do not. */
    void lock() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE knowledge_document IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    /** Number of documents that were put. */
    int count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM knowledge_document")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Whether it was not there before. The same content again changes nothing. */
    boolean put(String name, String markdown) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        """
                        WITH before AS (SELECT 1 FROM knowledge_document WHERE name = ?), written AS (
                            INSERT INTO knowledge_document AS known (name, markdown) VALUES (?, ?)
                            ON CONFLICT (name) DO UPDATE SET markdown = excluded.markdown, changed_at = now()
                            WHERE known.markdown <> excluded.markdown)
                        SELECT NOT EXISTS (SELECT FROM before)""")) {
            upsert.setString(1, name);
            upsert.setString(2, name);
            upsert.setString(3, markdown);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether it was there. */
    boolean delete(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM knowledge_document WHERE name = ?")) {
            delete.setString(1, name);
            return delete.executeUpdate() > 0;
        }
    }
}
