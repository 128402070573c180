package com.namdamasco.catalog.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A file in the database, cut into rows of a megabyte, so that one of them at a time is in memory. */
enum StoredChunks {
    /** The push as it came, compressed. */
    BODY("ingestion_chunk"),
    /** See {@link PushHashes}. */
    HASHES("ingestion_hash_chunk");

    private static final int SIZE = 1024 * 1024;

    private final String table;

    StoredChunks(String table) {
        this.table = table;
    }

    void write(Connection connection, UUID ingestion, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + table + " (ingestion_id, position, content) VALUES (?, ?, ?)")) {
            int position = 0;
            for (byte[] chunk = in.readNBytes(SIZE); chunk.length > 0; chunk = in.readNBytes(SIZE)) {
                insert.setObject(1, ingestion);
                insert.setInt(2, position++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** Reads on {@code connection}, chunk by chunk. */
    InputStream open(Connection connection, UUID ingestion) {
        return new SequenceInputStream(new Chunks(connection, ingestion));
    }

    void delete(Connection connection, UUID ingestion) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE ingestion_id = ?")) {
            delete.setObject(1, ingestion);
            delete.executeUpdate();
        }
    }

    private final class Chunks implements Enumeration<InputStream> {
        private final Connection connection;
        private final UUID ingestion;
        private int position;
        private byte[] next;

        Chunks(Connection connection, UUID ingestion) {
            this.connection = connection;
            this.ingestion = ingestion;
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
                    "SELECT content FROM " + table + " WHERE ingestion_id = ? AND position = ?")) {
                select.setObject(1, ingestion);
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
