package com.namdamasco.catalog.search;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import com.namdamasco.catalog.embedding.EmbeddingSpaces;
import com.namdamasco.catalog.search.PriceRange.Currency;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan for all questions, as the service's connections make it, over more words than the sample has. */
@QuarkusTest
@WithTestResource(World.class)
class SearchPlanTest {

    private static final List<String> MANY_WORDS = List.of(
            "SET LOCAL search_path = catalog, public",
            "SET LOCAL plan_cache_mode = force_generic_plan",
            "INSERT INTO term_statistic SELECT 'plan' || n, 1 FROM generate_series(1, 30000) n",
            "ANALYZE term_statistic",
            "ANALYZE product");

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource database;

    @Inject
    Pool pool;

    @Inject
    SearchConfig weights;

    @Inject
    EmbeddingSpaces spaces;

    /** So many entries that it pays to look them up, of more texts than a lane hands on. */
    @BeforeEach
    void manyEntries() {
        rows.clear();
        String fields =
                "\"stock\":1,\"itemName\":\"TELEVISOR SAMSUNG %1$d PULGADAS\",\"brand\":\"SAMSUNG\",\"price\":%1$d";
        pushed(IntStream.range(0, 4_800)
                .mapToObj(n -> entry("T" + n / 40, "Almacen " + n % 40, fields.formatted(n / 40)))
                .collect(Collectors.joining(",", "[", "]")));
        rows.execute("VACUUM product");
    }

    @Test
    void wordsAreLookedUpAndNotAllRead() throws SQLException {
        assertThat(executed()).anyMatch(line -> line.contains("Index Scan using term_statistic_pkey"));
    }

    @Test
    void entriesAndVectorsOfWhatWasFoundAreLookedUpAndNotAllRead() throws SQLException {
        assertThat(executed())
                .anyMatch(line -> line.contains("Scan using embedding_pkey"))
                .noneMatch(line -> line.contains("Seq Scan on product"));
    }

    @Test
    void whatIsCheapEnoughIsLookedUpAndNotSoughtInAll() throws SQLException {
        Filters cheap = Filters.NONE.with(new PriceRange(null, new BigDecimal("20"), Currency.USD));

        assertThat(executed(cheap, ", 20"))
                .anyMatch(line -> line.contains("Scan using product_price"))
                .noneMatch(line -> line.contains("Seq Scan on product"));
    }

    @Test
    void theIndexLooksAsFarAsIsConfigured() {
        String breadth = pool.query("SHOW hnsw.ef_search")
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);

        assertThat(breadth).isEqualTo(String.valueOf(weights.indexBreadth()));
    }

    private List<String> executed() throws SQLException {
        return executed(Filters.NONE, "");
    }

    private List<String> executed(Filters filters, String values) throws SQLException {
        return plan(filters, values).stream()
                .filter(line -> !line.contains("never executed"))
                .toList();
    }

    private List<String> plan(Filters filters, String values) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : MANY_WORDS) {
                    statement.execute(sql);
                }
                statement.execute(
                        "PREPARE question (int[], real[], text[], text[], text[], text, boolean, text, int, text[], int"
                                + (values.isEmpty() ? "" : ", numeric") + ") AS " + question(filters));
                List<String> lines = new ArrayList<>();
                try (ResultSet plan = statement.executeQuery(
                        "EXPLAIN (ANALYZE, TIMING OFF) EXECUTE question ('{0}', '{1}', '{tv}', '{}', '{}', '"
                                + someVector(statement) + "', true, 'relevance', 8, '{}', 0" + values + ")")) {
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

    private static String someVector(Statement statement) throws SQLException {
        try (ResultSet first = statement.executeQuery("SELECT embedding::text FROM embedding LIMIT 1")) {
            assertThat(first.next()).isTrue();
            return first.getString(1);
        }
    }

    private String question(Filters filters) {
        SearchRequest request = new SearchRequest("tv", filters, Sort.RELEVANCE, true, 7, null);
        return new SearchStatement(weights, spaces.active())
                .bind(request, new QuestionReader(weights.language()).read("tv"), Optional.empty(), filters, 0)
                .sql();
    }
}
