package com.namdamasco.catalog.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * What a push changes for others (docs/contracts/catalog-changes.json): one record for each item with news. Written in the
 * push's transaction, after what it creates and before it updates products, whose old values it tells;
 * {@link ChangePublisher} sends it. Reads the temporary tables of {@link ChangedEntries} and {@link Delta}. A stock that only grows or shrinks is no news.
 */
final class ItemChanges {

    private static final String RECORD =
            """
            WITH product_change AS (
                SELECT c.item_code_key, c.item_code, c.id, c.warehouse, c.branch, c.content_hash,
                       p.stock AS stock_from, c.stock AS stock_to, p.price_usd AS usd_from, c.price_usd AS usd_to,
                       p.price_bs AS bs_from, c.price_bs AS bs_to,
                       false AS is_new, p.content_hash <> c.content_hash AS is_text
                FROM changed c JOIN product p ON p.id = c.id
                UNION ALL
                SELECT p.item_code_key, p.item_code, p.id, p.warehouse, p.branch, p.content_hash,
                       NULL, p.stock, NULL, p.price_usd, NULL, p.price_bs, true, false
                FROM difference d JOIN product p ON p.id = d.id WHERE d.kind = 'created'
                UNION ALL
                SELECT p.item_code_key, p.item_code, p.id, p.warehouse, p.branch, p.content_hash,
                       p.stock, 0, p.price_usd, p.price_usd, p.price_bs, p.price_bs, false, false
                FROM product p
                WHERE ? AND p.stock > 0 AND NOT EXISTS (SELECT FROM pushed WHERE pushed.id = p.id)),
            news AS (
                SELECT *,
                       NOT is_new AND (usd_from IS DISTINCT FROM usd_to OR bs_from IS DISTINCT FROM bs_to) AS is_price,
                       coalesce(stock_from = 0 AND stock_to > 0, false) AS is_back,
                       coalesce(stock_from > 0 AND stock_to = 0, false) AS is_gone
                FROM product_change)
            INSERT INTO catalog_change (item_code, record)
            SELECT min(n.item_code), json_build_object(
                       'itemCode', min(n.item_code), 'name', min(t.name),
                       'ingestionId', ?::text, 'acceptedAt', ?::text,
                       'changes', array_remove(ARRAY[
                           CASE WHEN bool_or(is_new) THEN 'new' END, CASE WHEN bool_or(is_text) THEN 'text' END,
                           CASE WHEN bool_or(is_price) THEN 'price' END,
                           CASE WHEN bool_or(is_back) THEN 'back-in-stock' END,
                           CASE WHEN bool_or(is_gone) THEN 'out-of-stock' END], NULL),
                       'products', json_agg(json_build_object(
                           'id', n.id, 'warehouse', n.warehouse, 'branch', n.branch,
                           'changes', array_remove(ARRAY[
                               CASE WHEN is_new THEN 'new' END, CASE WHEN is_text THEN 'text' END,
                               CASE WHEN is_price THEN 'price' END, CASE WHEN is_back THEN 'back-in-stock' END,
                               CASE WHEN is_gone THEN 'out-of-stock' END], NULL),
                           'stock', json_build_object('from', stock_from, 'to', stock_to),
                           'priceUsd', json_build_object('from', usd_from, 'to', usd_to),
                           'priceBs', json_build_object('from', bs_from, 'to', bs_to)) ORDER BY n.id))
            FROM news n JOIN item_text t ON t.content_hash = n.content_hash
            WHERE is_new OR is_text OR is_price OR is_back OR is_gone
            GROUP BY n.item_code_key
            ORDER BY n.item_code_key
            """;

    private ItemChanges() {}

    static void record(Connection connection, AcceptedPush push) throws SQLException {
        try (PreparedStatement record = connection.prepareStatement(RECORD)) {
            record.setBoolean(1, push.terms().complete());
            record.setString(2, push.id().toString());
            record.setString(
                    3, push.acceptedAt().withOffsetSameInstant(ZoneOffset.UTC).toString());
            record.executeUpdate();
        }
    }
}
