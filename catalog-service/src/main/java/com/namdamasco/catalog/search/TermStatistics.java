package com.namdamasco.catalog.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The words of the catalogue's texts and how often they occur, which BM25 needs and PostgreSQL's own ranking does not
 * know: with it "Samsung" weighs less than "lavavajillas", and the nearest known word of a misspelt one can be found.
 */
public final class TermStatistics {

    /** Only texts that came or went are touched: a small push writes little. */
    private static final String GONE =
            """
            CREATE TEMPORARY TABLE gone ON COMMIT DROP AS
            SELECT l.content_hash, l.lexemes FROM text_length l
            WHERE NOT EXISTS (SELECT FROM product p WHERE p.content_hash = l.content_hash)
            """;

    /**
     * A word in the name or brand counts 3, in the category too, in the description 1, in the specification 0.3: long
     * specifications name much that the item is not.
     */
    private static final String CAME =
            """
            CREATE TEMPORARY TABLE came ON COMMIT DROP AS
            WITH text AS (
                SELECT t.content_hash,
                       setweight(to_tsvector('catalog.catalog_text', translate(
                           t.name || ' ' || coalesce(t.brand, '') || ' ' || coalesce(t.category, '') || ' '
                           || coalesce(t.sub_category, ''), '/_-|\\@', '      ')), 'A')
                       || setweight(to_tsvector('catalog.catalog_text',
                              translate(coalesce(t.description, ''), '/_-|\\@', '      ')), 'B')
                       || setweight(to_tsvector('catalog.catalog_text',
                              translate(coalesce(t.specification, ''), '/_-|\\@', '      ')), 'C') AS words
                FROM item_text t
                WHERE EXISTS (SELECT FROM product p WHERE p.content_hash = t.content_hash)
                  AND NOT EXISTS (SELECT FROM text_length l WHERE l.content_hash = t.content_hash)),
            word AS (
                SELECT t.content_hash, w.lexeme,
                       (3 * cardinality(array_positions(w.weights, 'A')) + cardinality(array_positions(w.weights, 'B'))
                        + 0.3 * cardinality(array_positions(w.weights, 'C')))::real AS frequency
                FROM text t, LATERAL unnest(t.words) w
                WHERE octet_length(w.lexeme) < 1000)
            SELECT content_hash, lexeme, frequency, length
            FROM word JOIN (SELECT content_hash, sum(frequency) AS length FROM word GROUP BY content_hash) whole
                 USING (content_hash)
            """;

    private static final String COUNT =
            """
            WITH change AS (
                SELECT lexeme, sum(n)::int AS n FROM (
                    SELECT unnest(lexemes) AS lexeme, -1 AS n FROM gone
                    UNION ALL
                    SELECT lexeme, 1 FROM came) both_ways
                GROUP BY lexeme HAVING sum(n) <> 0 ORDER BY lexeme)
            INSERT INTO term_statistic AS s (lexeme, documents) SELECT lexeme, n FROM change
            ON CONFLICT (lexeme) DO UPDATE SET documents = s.documents + excluded.documents
            """;

    private static final String WRITE =
            """
            DELETE FROM term_statistic WHERE documents <= 0;
            DELETE FROM posting p USING (SELECT content_hash, unnest(lexemes) AS lexeme FROM gone) g
                WHERE p.lexeme = g.lexeme AND p.content_hash = g.content_hash;
            DELETE FROM text_length l USING gone g WHERE l.content_hash = g.content_hash;
            INSERT INTO posting (lexeme, content_hash, frequency, length)
                SELECT lexeme, content_hash, frequency, length FROM came ORDER BY lexeme, content_hash;
            INSERT INTO model_code (spelling, code)
                SELECT s.spelling, c.code
                FROM (SELECT DISTINCT unnest(t.codes) AS code FROM item_text t
                      WHERE t.content_hash IN (SELECT content_hash FROM came)) c,
                     LATERAL (VALUES (c.code), ('<' || reverse(c.code))) AS s (spelling)
                ON CONFLICT (spelling) DO NOTHING;
            INSERT INTO text_length (content_hash, length, lexemes)
                SELECT content_hash, min(length), array_agg(lexeme) FROM came GROUP BY content_hash;
            UPDATE text_statistic SET (documents, length) =
                (SELECT count(*), coalesce(sum(length::double precision), 0) FROM text_length);
            DO $$ BEGIN
                -- The planner must not wait for autovacuum after a first push.
                IF (SELECT 10 * count(DISTINCT content_hash) FROM came) > (SELECT documents FROM text_statistic) THEN
                    ANALYZE posting, term_statistic, model_code, item_text, product;
                END IF;
            END $$;
            DROP TABLE gone;
            DROP TABLE came;
            """;

    private static final String FORGET = "TRUNCATE posting, text_length, term_statistic, model_code";

    private TermStatistics() {}

    /** In the transaction of a push, so that statistics and texts change together. */
    public static void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(GONE);
            statement.execute(CAME);
            statement.executeUpdate(COUNT);
            statement.execute(WRITE);
        }
    }

    /** All texts anew, after a change of how words are cut; in the caller's transaction. */
    static void rebuild(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FORGET);
        }
        refresh(connection);
    }
}
