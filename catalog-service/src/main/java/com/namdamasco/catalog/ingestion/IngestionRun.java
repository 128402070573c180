package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.embedding.EmbeddingTasks;
import com.namdamasco.catalog.search.TermStatistics;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.UUID;

/**
 * The effect of one push: everything in one transaction, so that readers see each entry wholly old or wholly new and a
 * crash leaves nothing behind. The hashes that were found when the push was received are compared first, then the push is
 * read for what differs, an entry at a time, so memory does not grow with it.
 */
final class IngestionRun {

    private static final String FINISH =
            """
            UPDATE ingestion SET
                products_at = clock_timestamp(), created = ?, text_changed = ?, figures_changed = ?, unchanged = ?,
                duplicates = ?, rejected = ?, absent = ?, rows_written = ?, embeddings_reused = ?, failure = NULL
            WHERE id = ?
            """;

    /** The end of a snapshot that is not believed. */
    private static final String REFUSE =
            """
            UPDATE ingestion SET status = 'failed', finished_at = clock_timestamp(), rejected = ?, failure = ?
            WHERE id = ?
            """;

    /**
     * For this transaction alone. Keys of a large push are not sorted on disk; words are cut by several processes even when
     * there are few texts, for each text is long; statistics are rough until autovacuum makes better ones.
     */
    private static final String SETTINGS =
            """
            SET LOCAL work_mem = '64MB';
            SET LOCAL default_statistics_target = 20;
            SET LOCAL min_parallel_table_scan_size = 0;
            SET LOCAL parallel_setup_cost = 10;
            SET LOCAL parallel_tuple_cost = 0.001;
            """;

    private static final int BUFFER = 64 * 1024;

    private final AcceptedPush push;
    private final EntryNormaliser normaliser;
    private final double snapshotLimit;
    /** Does the work. */
    private final Connection connection;
    /** Reads the stored push: a connection that is in a COPY can do nothing else. */
    private final Connection reading;

    private final Rejections rejections = new Rejections();
    private final Progress progress;
    private String refusal;

    IngestionRun(
            AcceptedPush push,
            EntryNormaliser normaliser,
            double snapshotLimit,
            Connection connection,
            Connection reading) {
        this.push = push;
        this.normaliser = normaliser;
        this.snapshotLimit = snapshotLimit;
        this.connection = connection;
        this.reading = reading;
        this.progress = new Progress(reading, push.id());
    }

    /** Does everything but the commit; returns the delta for the log. */
    Delta apply(EmbeddingTasks embeddings) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        progress.begin(Progress.Stage.COMPARING, push.received());
        Delta delta = Delta.find(connection, this::hash);
        rejections.write(connection, push.id());
        Absentees absentees = push.terms().complete() ? Absentees.find(connection) : null;
        if (absentees != null && !push.terms().forced()) {
            refusal = absentees.refusal(snapshotLimit);
        }
        if (refusal == null) {
            write(delta, absentees, embeddings);
        } else {
            refuse();
        }
        deleteStoredPush();
        return delta;
    }

    /** Entries that are not in order. */
    int rejected() {
        return rejections.count();
    }

    /** Why the push changed nothing; null when it took effect. */
    String refusal() {
        return refusal;
    }

    private void write(Delta delta, Absentees absentees, EmbeddingTasks embeddings) throws SQLException, IOException {
        progress.begin(Progress.Stage.WRITING, delta.changed());
        ChangedEntries entries = new ChangedEntries(connection, push);
        int absent = 0;
        int rowsWritten = 0;
        int reused = 0;
        if (absentees != null || delta.changed() > 0) {
            // In three readings: a connection takes one COPY after the other, and memory does not hold the push.
            entries.createTexts(sink -> send(sink, delta.toText));
            rowsWritten = entries.createProducts(sink -> send(sink, delta.toCreate));
            entries.loadUpdates(sink -> send(sink, delta.toUpdate));
            ItemChanges.record(connection, push);
        }
        if (absentees != null) {
            absent = absentees.toZero(push);
            rowsWritten += absent;
        }
        if (delta.changed() > 0) {
            rowsWritten += entries.update();
            reused = embeddings.enqueue(connection, push.id());
        }
        if (delta.created + delta.textChanged > 0) {
            TermStatistics.refresh(connection);
        }
        finish(delta, absent, rowsWritten, reused);
    }

    private void hash(Delta.Sink sink) throws IOException {
        PushHashes.Visitor found = new PushHashes.Visitor() {
            @Override
            public void fine(int position, String id, UUID contentHash, UUID entryHash) throws IOException {
                progress.step();
                sink.add(position, id, contentHash, entryHash);
            }

            @Override
            public void rejected(int position, String id, RejectedEntry why) throws IOException {
                progress.step();
                rejections.add(position, why);
                sink.add(position, id, null, null);
            }
        };
        if (normaliser.rules().equals(push.hashRules())) {
            try (InputStream hashes = StoredChunks.HASHES.open(reading, push.id())) {
                PushHashes.read(new DataInputStream(new BufferedInputStream(hashes, BUFFER)), found);
            }
        } else {
            // Accepted by another version, or with another number format.
            EntryHasher hasher = new EntryHasher(normaliser, found);
            try (InputStream body = body()) {
                PushReader.read(body, position -> true, hasher::hash);
            }
        }
    }

    private void send(ChangedEntries.Sink sink, BitSet positions) throws IOException {
        if (positions.isEmpty()) {
            return;
        }
        try (InputStream body = body()) {
            PushReader.read(body, positions::get, (position, element) -> {
                progress.step();
                try {
                    sink.add(normaliser.normalise(element), element);
                } catch (RejectedEntry rejected) {
                    throw new IllegalStateException("The normaliser is pure: entry " + position + " was fine before");
                }
            });
        }
    }

    private InputStream body() throws IOException {
        return PushCompression.inflate(StoredChunks.BODY.open(reading, push.id()));
    }

    private void finish(Delta delta, int absent, int rowsWritten, int reused) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setInt(1, delta.created);
            update.setInt(2, delta.textChanged);
            update.setInt(3, delta.figuresChanged);
            update.setInt(4, delta.unchanged());
            update.setInt(5, delta.duplicates);
            update.setInt(6, rejections.count());
            update.setInt(7, absent);
            update.setInt(8, rowsWritten);
            update.setInt(9, reused);
            update.setObject(10, push.id());
            update.executeUpdate();
        }
    }

    private void refuse() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REFUSE)) {
            update.setInt(1, rejections.count());
            update.setString(2, refusal);
            update.setObject(3, push.id());
            update.executeUpdate();
        }
    }

    private void deleteStoredPush() throws SQLException {
        StoredChunks.BODY.delete(connection, push.id());
        StoredChunks.HASHES.delete(connection, push.id());
        try (PreparedStatement told =
                connection.prepareStatement("DELETE FROM ingestion_progress WHERE ingestion_id = ?")) {
            told.setObject(1, push.id());
            told.executeUpdate();
        }
    }
}
