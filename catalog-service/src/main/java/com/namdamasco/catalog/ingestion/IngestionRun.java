package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.embedding.EmbeddingTasks;
import com.namdamasco.catalog.search.TermStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The effect of one push: everything in one transaction, so that readers see each entry wholly old or wholly new and a
 * crash leaves nothing behind. The push is read twice, first for the hashes and then for what differs, so memory does
 * not grow with it.
 */
final class IngestionRun {

    private static final String FINISH =
            """
            UPDATE ingestion SET
                products_at = clock_timestamp(), created = ?, text_changed = ?, figures_changed = ?, unchanged = ?,
                duplicates = ?, rejected = ?, rows_written = ?, embeddings_reused = ?, failure = NULL
            WHERE id = ?
            """;

    private final UUID ingestion;
    private final OffsetDateTime acceptedAt;
    private final EntryNormaliser normaliser;
    /** Does the work. */
    private final Connection connection;
    /** Reads the stored push: a connection that is in a COPY can do nothing else. */
    private final Connection reading;

    IngestionRun(
            UUID ingestion,
            OffsetDateTime acceptedAt,
            EntryNormaliser normaliser,
            Connection connection,
            Connection reading) {
        this.ingestion = ingestion;
        this.acceptedAt = acceptedAt;
        this.normaliser = normaliser;
        this.connection = connection;
        this.reading = reading;
    }

    /** Does everything but the commit; returns the delta for the log. */
    Delta apply(EmbeddingTasks embeddings) throws SQLException, IOException {
        Rejections rejections = new Rejections();
        Delta delta = Delta.find(connection, sink -> hash(sink, rejections));
        rejections.write(connection, ingestion);
        int rowsWritten = 0;
        int reused = 0;
        if (!delta.changed.isEmpty()) {
            rowsWritten = new ChangedEntries(connection).write(sink -> send(sink, delta), ingestion, acceptedAt);
            reused = embeddings.enqueue(connection, ingestion);
        }
        if (delta.created + delta.textChanged > 0) {
            TermStatistics.refresh(connection);
        }
        finish(delta, rejections.count(), rowsWritten, reused);
        return delta;
    }

    private void hash(Delta.Sink sink, Rejections rejections) throws IOException {
        try (InputStream push = AcceptedPushes.open(reading, ingestion)) {
            PushReader.read(push, position -> true, (position, element) -> {
                try {
                    Entry entry = normaliser.normalise(element);
                    UUID contentHash = entry.contentHash();
                    sink.add(position, entry.id(), contentHash, entry.entryHash(contentHash));
                } catch (RejectedEntry rejected) {
                    rejections.add(position, rejected);
                }
            });
        }
    }

    private void send(ChangedEntries.Sink sink, Delta delta) throws IOException {
        try (InputStream push = AcceptedPushes.open(reading, ingestion)) {
            PushReader.read(push, delta.changed::get, (position, element) -> {
                try {
                    sink.add(normaliser.normalise(element), element);
                } catch (RejectedEntry rejected) {
                    throw new IllegalStateException("The normaliser is pure: entry " + position + " was fine before");
                }
            });
        }
    }

    private void finish(Delta delta, int rejected, int rowsWritten, int reused) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setInt(1, delta.created);
            update.setInt(2, delta.textChanged);
            update.setInt(3, delta.figuresChanged);
            update.setInt(4, delta.unchanged());
            update.setInt(5, delta.duplicates);
            update.setInt(6, rejected);
            update.setInt(7, rowsWritten);
            update.setInt(8, reused);
            update.setObject(9, ingestion);
            update.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM ingestion_chunk WHERE ingestion_id = ?")) {
            delete.setObject(1, ingestion);
            delete.executeUpdate();
        }
    }
}
