package com.namdamasco.gateway.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * The spool's file: one SQLite database, of this process alone. Every commit is fsynced before it returns (write-ahead log,
 * {@code synchronous=FULL}), so that kill -9 and a power cut keep what was committed; it blocks for the disk, so never call it on
 * an event loop. After a full disk it works on as soon as there is room.
 */
final class SpoolStore implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};
    // locking_mode first: with it the write-ahead log needs no shared memory, and a second gateway is refused.
    // secure_delete: what was published does not linger in the file.
    private static final List<String> SETTINGS = List.of(
            "PRAGMA locking_mode=EXCLUSIVE",
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=FULL",
            "PRAGMA secure_delete=ON",
            "PRAGMA journal_size_limit=8388608",
            """
            CREATE TABLE IF NOT EXISTS record (
                sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
                topic      TEXT NOT NULL,
                key        TEXT NOT NULL,
                headers    TEXT NOT NULL,
                value      BLOB NOT NULL,
                spooled_at INTEGER NOT NULL,
                refused    TEXT)
            """,
            // A write at the start: a directory that cannot be written is known before the first message, not with it.
            "PRAGMA user_version=1");

    private final Connection connection;

    private SpoolStore(Connection connection) {
        this.connection = connection;
    }

    /** @throws ConfigurationException when the directory cannot be used, with what to do about it */
    static SpoolStore open(Path directory) {
        try {
            Files.createDirectories(directory);
            Connection connection =
                    JDBC.createConnection("jdbc:sqlite:" + directory.resolve("spool.db"), new Properties());
            try (Statement statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute(setting);
                }
                // SQLite answers a mode that a file system cannot do with another one, not with an error.
                require(statement, "journal_mode", "wal");
                require(statement, "synchronous", "2");
                return new SpoolStore(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new ConfigurationException(
                    "SPOOL_DIRECTORY=" + directory + " cannot be used (" + e.getMessage()
                            + "): it must be a directory that this gateway can write and that no other gateway uses.",
                    e);
        }
    }

    private static void require(Statement statement, String setting, String value) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + setting)) {
            String found = row.getString(1);
            if (!found.equals(value)) {
                throw new SQLException(setting + " is " + found + " instead of " + value + " there");
            }
        }
    }

    /** Durable, in this order, when it returns; none of them when it throws. */
    synchronized void append(List<SpooledRecord> records) throws SQLException {
        inTransaction("INSERT INTO record (topic, key, headers, value, spooled_at) VALUES (?, ?, ?, ?, ?)", insert -> {
            for (SpooledRecord record : records) {
                insert.setString(1, record.lane().topic());
                insert.setString(2, record.lane().key());
                insert.setString(3, json(record.headers()));
                insert.setBytes(4, record.value());
                insert.setLong(5, record.spooledAt().toEpochMilli());
                insert.addBatch();
            }
        });
    }

    /** The oldest records that are still to be published, in their order. */
    synchronized List<SpooledRecord> oldest(int limit) throws SQLException {
        String select =
                """
                SELECT sequence, topic, key, headers, value, spooled_at FROM record
                WHERE refused IS NULL ORDER BY sequence LIMIT ?
                """;
        List<SpooledRecord> records = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    records.add(new SpooledRecord(
                            row.getLong(1),
                            new Lane(row.getString(2), row.getString(3)),
                            JSON.readValue(row.getString(4), HEADERS),
                            row.getBytes(5),
                            Instant.ofEpochMilli(row.getLong(6))));
                }
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("The spool holds headers that are no JSON", e);
        }
        return records;
    }

    synchronized void delete(List<SpooledRecord> records) throws SQLException {
        inTransaction("DELETE FROM record WHERE sequence = ?", delete -> {
            for (SpooledRecord record : records) {
                delete.setLong(1, record.sequence());
                delete.addBatch();
            }
        });
    }

    /** Kept for an operator to look at; never tried again. */
    synchronized void setAside(SpooledRecord record, String why) throws SQLException {
        inTransaction("UPDATE record SET refused = ? WHERE sequence = ?", update -> {
            update.setString(1, why);
            update.setLong(2, record.sequence());
            update.addBatch();
        });
    }

    /** Counts what is to be published. */
    synchronized void count(SpoolLedger ledger) throws SQLException {
        String select =
                """
                SELECT topic, key, count(*), sum(length(value)), sum(length(key)) FROM record
                WHERE refused IS NULL GROUP BY topic, key
                """;
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(select)) {
            while (row.next()) {
                ledger.found(
                        new Lane(row.getString(1), row.getString(2)),
                        row.getInt(3),
                        SpooledRecord.bytes(row.getLong(4), row.getLong(5), row.getLong(3)));
            }
        }
    }

    /** Whether it can be written, by writing. */
    synchronized boolean isWritable() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version=2");
            statement.execute("PRAGMA user_version=1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    /**
     * Transactions are begun and ended here and not by the driver: a write that finds the disk full ends SQLite's transaction by
     * itself, the driver's rollback then fails, and from there on the driver begins no other.
     */
    private void inTransaction(String sql, Binding binding) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeBatch();
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(SQLException failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always writable as JSON", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
