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
     * A word of the name, brand or category counts 3, of the description 1.5, of the specification 0.5: long
     * specifications name much that the item is not. What follows "para" in a name ("forro para teléfono") is what the
     * item goes with, and counts like the description. Categories are in the plural, which the stemmer does not always
     * undo ("celulares", "celular"): their words are taken in the singular too.
     */
    private static final String CAME =
            """
            CREATE TEMPORARY TABLE came ON COMMIT DROP AS
            WITH text AS (
                SELECT t.content_hash, t.description IS NOT NULL AS described,
                       lower(unaccent(substring(t.name FROM '[[:alpha:]]+'))) AS head,
                       regexp_replace(t.name, ${complement}, ' ', 'i') || ' ' || coalesce(t.brand, '') AS name,
                       coalesce(t.description, '') || ' ' || coalesce(substring(t.name FROM '(?i)' || ${complement}), '')
                           AS description,
                       coalesce(t.specification, '') AS specification,
                       coalesce(t.category, '') || ' ' || coalesce(t.sub_category, '') AS kind
                FROM item_text t
                WHERE EXISTS (SELECT FROM product p WHERE p.content_hash = t.content_hash)
                  AND NOT EXISTS (SELECT FROM text_length l WHERE l.content_hash = t.content_hash)),
            vector AS (
                SELECT t.content_hash, t.described, t.head,
                       setweight(to_tsvector('catalog.catalog_text', translate(t.name, ${joints})), 'A')
                       || setweight(to_tsvector('catalog.catalog_text', translate(t.description, ${joints})), 'B')
                       || setweight(to_tsvector('catalog.catalog_text', translate(t.specification, ${joints})), 'C')
                       || setweight(to_tsvector('catalog.catalog_text', translate(
                              t.kind || ' ' || regexp_replace(t.kind, 's\\M', '', 'gi') || ' '
                              || regexp_replace(t.kind, 'es\\M', '', 'gi'), ${joints})), 'D') AS words
                FROM text t),
            word AS (
                SELECT v.content_hash, v.described, v.head, w.lexeme,
                       (3 * cardinality(array_positions(w.weights, 'A'))
                        + 1.5 * cardinality(array_positions(w.weights, 'B'))
                        + 0.5 * cardinality(array_positions(w.weights, 'C'))
                        + CASE WHEN 'D' = ANY (w.weights) THEN 3 ELSE 0 END)::real AS frequency,
                       CASE WHEN 'D' = ANY (w.weights) THEN 1 ELSE 0 END::real AS kind
                FROM vector v, LATERAL unnest(v.words) w
                WHERE octet_length(w.lexeme) < 1000)
            SELECT content_hash, described, head, lexeme, frequency, kind, length
            FROM word JOIN (SELECT content_hash, sum(frequency) AS length FROM word GROUP BY content_hash) whole
                 USING (content_hash)
            """
                    .replace("${complement}", "'\\s(?:para|compatibles?|for|p/)\\s.*$'")
                    .replace("${joints}", "'/_-|\\@', '      '");

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
            INSERT INTO posting (lexeme, content_hash, frequency, length, kind)
                SELECT lexeme, content_hash, frequency, length, kind FROM came ORDER BY lexeme, content_hash;
            INSERT INTO model_code (spelling, code)
                SELECT s.spelling, c.code
                FROM (SELECT DISTINCT ltrim(unnest(t.codes), '.') AS code FROM item_text t
                      WHERE t.content_hash IN (SELECT content_hash FROM came)) c,
                     LATERAL (VALUES (c.code), ('<' || reverse(c.code))) AS s (spelling)
                ON CONFLICT (spelling) DO NOTHING;
            INSERT INTO text_length (content_hash, length, described, head, lexemes)
                SELECT content_hash, min(length), bool_or(described), min(head), array_agg(lexeme) FROM came
                GROUP BY content_hash;
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
