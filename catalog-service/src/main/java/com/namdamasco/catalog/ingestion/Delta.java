package com.namdamasco.catalog.ingestion;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.UUID;

/**
 * What a push changes, found in sets by two hashes an entry: only these travel to the database first. A hash of all
 * values that is stored already means unchanged, and nothing more of that entry is sent or written. Works on temporary
 * tables of the caller's transaction.
 */
final class Delta {

    private static final String PUSHED =
            """
            CREATE TEMPORARY TABLE pushed (
                position int, id text COLLATE "C", content_hash uuid, entry_hash uuid) ON COMMIT DROP
            """;

    /** Rejected entries have an id at most. Of equal ids the last one of the push counts. */
    private static final String DIFFERENCE =
            """
            CREATE TEMPORARY TABLE difference ON COMMIT DROP AS
            SELECT last.position, last.id, last.content_hash,
                   CASE WHEN p.id IS NULL THEN 'created'
                        WHEN p.content_hash <> last.content_hash THEN 'text'
                        ELSE 'figures' END AS kind
            FROM (SELECT DISTINCT ON (id) position, id, content_hash, entry_hash
                  FROM pushed WHERE entry_hash IS NOT NULL ORDER BY id, position DESC) last
            LEFT JOIN product p ON p.id = last.id
            WHERE p.entry_hash IS DISTINCT FROM last.entry_hash
            """;

    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM pushed WHERE entry_hash IS NOT NULL),
                   (SELECT count(DISTINCT id) FROM pushed WHERE entry_hash IS NOT NULL),
                   count(*) FILTER (WHERE kind = 'created'),
                   count(*) FILTER (WHERE kind = 'text'),
                   count(*) FILTER (WHERE kind = 'figures')
            FROM difference
            """;

    /** Of equal texts the first entry brings them; texts that are there already stay. */
    private static final String TEXTS =
            """
            SELECT DISTINCT ON (content_hash) position FROM difference d
            WHERE kind <> 'figures' AND NOT EXISTS (SELECT FROM item_text t WHERE t.content_hash = d.content_hash)
            ORDER BY content_hash, position
            """;

    /** A result is read in parts of so many rows: memory must not grow with the push. */
    private static final int FETCH = 10_000;

    private final Connection connection;
    /** Positions of the entries of which there is no row yet. */
    final BitSet toCreate = new BitSet();
    /** Positions of the entries whose row differs. */
    final BitSet toUpdate = new BitSet();
    /** Positions of entries whose texts are not stored yet, one for each text. */
    final BitSet toText = new BitSet();

    int distinct;
    int duplicates;
    int created;
    int textChanged;
    int figuresChanged;

    private Delta(Connection connection) {
        this.connection = connection;
    }

    /** Fills the temporary table of hashes. */
    interface Hashes {
        void writeTo(Sink sink) throws IOException, SQLException;
    }

    /** Takes the hashes of one entry; both null: it is mentioned, but cannot be taken. */
    interface Sink {
        void add(int position, String id, UUID contentHash, UUID entryHash) throws IOException;
    }

    static Delta find(Connection connection, Hashes hashes) throws SQLException, IOException {
        Delta delta = new Delta(connection);
        delta.load(hashes);
        delta.compare();
        return delta;
    }

    /** Entries that must be written. */
    int changed() {
        return created + textChanged + figuresChanged;
    }

    int unchanged() {
        return distinct - changed();
    }

    private void load(Hashes hashes) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PUSHED);
        }
        try (CopyRows rows = new CopyRows(connection, "pushed")) {
            hashes.writeTo((position, id, contentHash, entryHash) ->
                    rows.add(position).add(id).add(contentHash).add(entryHash).end());
        }
    }

    private void compare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE pushed");
            statement.execute(DIFFERENCE);
            try (ResultSet counts = statement.executeQuery(COUNTS)) {
                counts.next();
                distinct = counts.getInt(2);
                duplicates = counts.getInt(1) - distinct;
                created = counts.getInt(3);
                textChanged = counts.getInt(4);
                figuresChanged = counts.getInt(5);
            }
            if (changed() > 0) {
                statement.execute("ANALYZE difference");
                statement.setFetchSize(FETCH);
                positions(statement, "SELECT position FROM difference WHERE kind = 'created'", toCreate);
                positions(statement, "SELECT position FROM difference WHERE kind <> 'created'", toUpdate);
                positions(statement, TEXTS, toText);
            }
        }
    }

    private static void positions(Statement statement, String query, BitSet found) throws SQLException {
        try (ResultSet positions = statement.executeQuery(query)) {
            while (positions.next()) {
                found.set(positions.getInt(1));
            }
        }
    }
}
