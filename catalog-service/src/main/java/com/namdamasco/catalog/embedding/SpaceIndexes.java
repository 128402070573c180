package com.namdamasco.catalog.embedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The HNSW indexes of the spaces, built and dropped beside readers and writers. On a connection that commits by itself. */
final class SpaceIndexes {

    private static final String VALID =
            """
            SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relname = ? AND c.relnamespace = 'catalog'::regnamespace
            """;

    private static final String OUT_OF_USE =
            """
            SELECT 'embedding_hnsw_' || s.id FROM embedding_space s
            JOIN pg_class c ON c.relname = 'embedding_hnsw_' || s.id AND c.relnamespace = 'catalog'::regnamespace
            WHERE s.state = 'kept' AND s.since < now() - ? * interval '1 millisecond'
            """;

    private static final String MEMORY = "SELECT set_config('maintenance_work_mem', ?, false)";

    private final Connection connection;
    private final String memory;

    SpaceIndexes(Connection connection, String memory) {
        this.connection = connection;
        this.memory = memory;
    }

    /** Builds what is missing, or what a crash left half built; true when it had to. */
    boolean build(EmbeddingSpace space) throws SQLException {
        Boolean valid = valid(space.indexName());
        if (Boolean.TRUE.equals(valid)) {
            return false;
        }
        if (valid != null) {
            drop(space.indexName());
        }
        try (Statement statement = connection.createStatement();
                PreparedStatement set = connection.prepareStatement(MEMORY)) {
            set.setString(1, memory);
            set.execute();
            try {
                statement.execute(space.indexDefinition());
            } finally {
                statement.execute("RESET maintenance_work_mem");
            }
        }
        return true;
    }

    /** Drops those of spaces that have been out of use for so long. */
    List<String> dropUnused(Duration grace) throws SQLException {
        List<String> unused = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OUT_OF_USE)) {
            select.setLong(1, grace.toMillis());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    unused.add(rows.getString(1));
                }
            }
        }
        for (String name : unused) {
            drop(name);
        }
        return unused;
    }

    private void drop(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
        }
    }

    private Boolean valid(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VALID)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBoolean(1) : null;
            }
        }
    }
}
