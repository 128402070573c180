package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.embedding.EmbeddedText;
import com.namdamasco.catalog.product.CompositeId;
import com.namdamasco.catalog.search.Derivation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The entries that differ from what is stored, written in sets: COPY into a temporary table, then one statement for the
 * texts and one for the products. Works in the caller's transaction.
 */
final class ChangedEntries {

    private static final String CHANGED =
            """
            CREATE TEMPORARY TABLE changed (
                id text, item_code text, item_code_key text, warehouse text, branch text, branch_key text,
                stock int, price_usd numeric, price_bs numeric, content_hash uuid, entry_hash uuid, source jsonb,
                name text, brand text, category text, sub_category text, line text, item_group text,
                description text, specification text, embedded_text text, measures text[], codes text[],
                model_key text, model_name text, colour text, capacity text,
                brand_key text, category_key text, sub_category_key text
            ) ON COMMIT DROP
            """;

    private static final String WRITE_TEXTS =
            """
            INSERT INTO item_text (content_hash, name, brand, category, sub_category, line, item_group, description,
                                   specification, embedded_text, measures, codes, model_key, model_name, colour,
                                   capacity, brand_key, category_key, sub_category_key, derivation)
            SELECT content_hash, name, brand, category, sub_category, line, item_group, description,
                   specification, embedded_text, measures, codes, model_key, model_name, colour,
                   capacity, brand_key, category_key, sub_category_key, %d
            FROM changed WHERE name IS NOT NULL
            ORDER BY content_hash
            ON CONFLICT (content_hash) DO NOTHING
            """
                    .formatted(Derivation.VERSION);

    private static final String WRITE_PRODUCTS =
            """
            INSERT INTO product AS p (id, item_code, item_code_key, warehouse, branch, branch_key, stock, price_usd,
                                      price_bs, content_hash, entry_hash, source, ingestion_id, stock_as_of)
            SELECT id, item_code, item_code_key, warehouse, branch, branch_key, stock, price_usd,
                   price_bs, content_hash, entry_hash, source, ?, ?
            FROM changed
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
                item_code = excluded.item_code, item_code_key = excluded.item_code_key,
                warehouse = excluded.warehouse, branch = excluded.branch, branch_key = excluded.branch_key,
                stock = excluded.stock, price_usd = excluded.price_usd, price_bs = excluded.price_bs,
                content_hash = excluded.content_hash, entry_hash = excluded.entry_hash, source = excluded.source,
                ingestion_id = excluded.ingestion_id, stock_as_of = excluded.stock_as_of
            WHERE p.entry_hash IS DISTINCT FROM excluded.entry_hash
            """;

    private final Connection connection;
    /** Texts already sent: an item in thirty warehouses sends its text once. */
    private final Set<UUID> sentTexts = new HashSet<>();

    ChangedEntries(Connection connection) {
        this.connection = connection;
    }

    /** Hands over the entries one after the other. */
    interface Source {
        void writeTo(Sink sink) throws IOException, SQLException;
    }

    /** Takes an entry and the element that it comes from. */
    interface Sink {
        void add(Entry entry, JsonNode element) throws IOException;
    }

    /** Brings the entries and writes their texts; the products are still the old ones. */
    void load(Source entries) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHANGED);
            try (CopyRows rows = new CopyRows(connection, "changed")) {
                entries.writeTo((entry, element) -> send(rows, entry, element));
            }
            statement.executeUpdate(WRITE_TEXTS);
        }
    }

    /** Number of product rows written. */
    int write(UUID ingestion, OffsetDateTime acceptedAt) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE_PRODUCTS)) {
            write.setObject(1, ingestion);
            write.setObject(2, acceptedAt);
            return write.executeUpdate();
        }
    }

    private void send(CopyRows rows, Entry entry, JsonNode element) throws IOException {
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
        if (sentTexts.add(contentHash)) {
            sendTexts(rows, entry.texts());
        } else {
            for (int column = 0; column < 18; column++) {
                rows.add(null);
            }
        }
        rows.end();
    }

    private static void sendTexts(CopyRows rows, Entry.Texts texts) throws IOException {
        String description = PlainText.of(texts.description());
        String specification = PlainText.of(texts.specification());
        Derivation derived = Derivation.of(
                texts.name(), texts.brand(), texts.category(), texts.subCategory(), description, specification);
        rows.add(texts.name())
                .add(texts.brand())
                .add(texts.category())
                .add(texts.subCategory())
                .add(texts.line())
                .add(texts.itemGroup())
                .add(description)
                .add(specification)
                .add(EmbeddedText.of(
                        texts.brand(), texts.name(), texts.category(), texts.subCategory(), description, specification))
                .addArray(derived.measures())
                .addArray(derived.codes())
                .add(derived.model().key())
                .add(derived.model().name())
                .add(derived.model().colour())
                .add(derived.model().capacity())
                .add(derived.brandKey())
                .add(derived.categoryKey())
                .add(derived.subCategoryKey());
    }
}
