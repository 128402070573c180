package com.namdamasco.catalog.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * In how many texts of the catalogue each word occurs. PostgreSQL's own ranking knows no such figure; with it "Samsung"
 * weighs less than "lavavajillas", and the nearest known word of a misspelt one can be found.
 */
public final class TermStatistics {

    /** Only what has changed is written: readers are not held up, and a small push writes little. */
    private static final String REFRESH =
            """
            WITH current AS MATERIALIZED (
                SELECT word AS lexeme, ndoc AS documents FROM ts_stat(
                    'SELECT search FROM catalog.item_text t
                     WHERE EXISTS (SELECT FROM catalog.product p WHERE p.content_hash = t.content_hash)')),
            gone AS (
                DELETE FROM term_statistic s WHERE NOT EXISTS (SELECT FROM current c WHERE c.lexeme = s.lexeme))
            INSERT INTO term_statistic AS s (lexeme, documents) SELECT lexeme, documents FROM current
            WHERE octet_length(lexeme) < 1000
            ON CONFLICT (lexeme) DO UPDATE SET documents = excluded.documents
            WHERE s.documents <> excluded.documents
            """;

    private static final String TOTAL =
            """
            UPDATE text_statistic SET documents = (SELECT count(DISTINCT content_hash) FROM product)
            """;

    private TermStatistics() {}

    /** In the transaction of a push, so that statistics and texts change together. */
    public static void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(REFRESH);
            statement.executeUpdate(TOTAL);
        }
    }
}
