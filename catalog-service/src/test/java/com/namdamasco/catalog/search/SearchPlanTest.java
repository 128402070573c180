package com.namdamasco.catalog.search;

import com.namdamasco.catalog.World;
import com.namdamasco.catalog.embedding.EmbeddingSpaces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan for all questions, as the service's connections make it, over more words than the sample has. */
@QuarkusTest
@WithTestResource(World.class)
class SearchPlanTest {

    private static final List<String> MANY_WORDS = List.of(
            "SET LOCAL search_path = catalog, public",
            "SET LOCAL plan_cache_mode = force_generic_plan",
            "INSERT INTO term_statistic SELECT 'plan' || n, 1 FROM generate_series(1, 30000) n",
            "ANALYZE term_statistic");

    @Inject
    AgroalDataSource database;

    @Inject
    SearchConfig weights;

    @Inject
    EmbeddingSpaces spaces;

    @Test
    void wordsAreLookedUpAndNotAllRead() throws SQLException {
        assertThat(plan()).anyMatch(line -> line.contains("Index Scan using term_statistic_pkey"));
    }

    private List<String> plan() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : MANY_WORDS) {
                    statement.execute(sql);
                }
                statement.execute(
                        "PREPARE question (int[], real[], text[], text[], text[], text, boolean, text, int, text[], int) AS "
                                + question());
                List<String> lines = new ArrayList<>();
                try (ResultSet plan = statement.executeQuery(
                        "EXPLAIN EXECUTE question ('{0}', '{1}', '{tv}', '{}', '{}', NULL, true, 'relevance', 8, '{}', 0)")) {
                    while (plan.next()) {
                        lines.add(plan.getString(1));
                    }
                }
                return lines;
            } finally {
                statement.execute("DEALLOCATE ALL");
                connection.rollback();
            }
        }
    }

    private String question() {
        SearchRequest request = new SearchRequest("tv", Filters.NONE, Sort.RELEVANCE, true, 7, null);
        return new SearchStatement(weights, spaces.active())
                .bind(request, new QuestionReader(weights.language()).read("tv"), Optional.empty(), Filters.NONE, 0)
                .sql();
    }
}
