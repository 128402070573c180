package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.product.CompositeId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The entries that differ from what is stored, written in sets: texts and products that are new by COPY into their tables,
 * the others by COPY into a temporary table and one UPDATE. Works in the caller's transaction; pushes take effect one after
 * the other, so nobody else creates the same rows.
 */
final class ChangedEntries {

    /** Texts that are made ready together, on all processors: few enough for memory. */
    private static final int BATCH = 128;

    private static final String FIGURES =
            "id, item_code, item_code_key, warehouse, branch, branch_key, stock, price_usd,"
                    + " price_bs, content_hash, entry_hash, source";

    private static final String PRODUCTS = "product (" + FIGURES + ", ingestion_id, stock_as_of)";

    private static final String CHANGED =
            """
            CREATE TEMPORARY TABLE changed (
                id text, item_code text, item_code_key text, warehouse text, branch text, branch_key text,
                stock int, price_usd numeric, price_bs numeric, content_hash uuid, entry_hash uuid, source jsonb
            ) ON COMMIT DROP
            """;

    private static final String UPDATE =
            """
            UPDATE product p SET
                item_code = c.item_code, item_code_key = c.item_code_key,
                warehouse = c.warehouse, branch = c.branch, branch_key = c.branch_key,
                stock = c.stock, price_usd = c.price_usd, price_bs = c.price_bs,
                content_hash = c.content_hash, entry_hash = c.entry_hash, source = c.source,
                ingestion_id = ?, stock_as_of = ?
            FROM changed c WHERE p.id = c.id
            """;

    private final Connection connection;
    private final AcceptedPush push;

    ChangedEntries(Connection connection, AcceptedPush push) {
        this.connection = connection;
        this.push = push;
    }

    /** Hands over the entries one after the other. */
    interface Source {
        void writeTo(Sink sink) throws IOException, SQLException;
    }

    /** Takes an entry and the element that it comes from. */
    interface Sink {
        void add(Entry entry, JsonNode element) throws IOException;
    }

    /** Entries whose texts are not stored, each text once. */
    void createTexts(Source entries) throws SQLException, IOException {
        try (CopyRows rows = new CopyRows(connection, TextRow.TABLE)) {
            List<Entry> batch = new ArrayList<>(BATCH);
            entries.writeTo((entry, element) -> {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    send(batch, rows);
                    batch.clear();
                }
            });
            send(batch, rows);
        }
    }

    private static void send(List<Entry> batch, CopyRows rows) throws IOException {
        for (TextRow row : batch.parallelStream().map(TextRow::of).toList()) {
            row.writeTo(rows);
        }
    }

    /** Entries without a row, whose texts are stored. Number of product rows written. */
    int createProducts(Source entries) throws SQLException, IOException {
        int[] created = {0};
        try (CopyRows rows = new CopyRows(connection, PRODUCTS)) {
            entries.writeTo((entry, element) -> {
                sendFigures(rows, entry, element);
                rows.add(push.id()).add(push.acceptedAt()).end();
                created[0]++;
            });
        }
        return created[0];
    }

    /** Entries with a row that differs; {@link #update()} writes them. */
    void loadUpdates(Source entries) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHANGED);
            try (CopyRows rows = new CopyRows(connection, "changed")) {
                entries.writeTo((entry, element) -> {
                    sendFigures(rows, entry, element);
                    rows.end();
                });
            }
            statement.execute("ANALYZE changed (id)");
        }
    }

    /** Number of product rows written. */
    int update() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setObject(1, push.id());
            update.setObject(2, push.acceptedAt());
            return update.executeUpdate();
        }
    }

    private static void sendFigures(CopyRows rows, Entry entry, JsonNode element) throws IOException {
        UUID contentHash = entry.contentHash();
        rows.add(entry.id())
                .add(entry.itemCode())
                .add(CompositeId.itemCodeKey(entry.itemCode()))
                .add(entry.warehouse())
                .add(entry.branch())
                .add(CompositeId.canonical(entry.branch()))
                .add(entry.stock())
                .add(entry.priceUsd())
                .add(entry.priceBs())
                .add(contentHash)
                .add(entry.entryHash(contentHash))
                .add(SourceJson.of(element));
    }
}
