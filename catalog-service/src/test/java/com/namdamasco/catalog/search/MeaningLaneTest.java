package com.namdamasco.catalog.search;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.catalog.Fetcher.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lane of meaning alone, behind filters that pass from all texts down to one in a thousand: it gives as many items as
 * there are, up to ten, and the nearest ones.
 */
@QuarkusTest
@WithTestResource(World.class)
@TestProfile(MeaningLaneTest.MeaningAlone.class)
class MeaningLaneTest {

    private static final int TEXTS = 4_000;
    /** No text has it, so no other lane finds anything. */
    private static final String QUESTION = "xqzwkjv";

    /** Once for all filters: thousands of vectors on their way into the index take seconds. */
    private static boolean filled;

    @Inject
    Rows rows;

    Sandbox sandbox;

    /** Scans of all eligible texts only below the root of 4,000, and an index scan that gives up early. */
    public static final class MeaningAlone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> configuration = new HashMap<>();
            List.of("text-weight", "code-weight", "similar-code-weight", "measure-weight", "cutoff")
                    .forEach(name -> configuration.put("catalog.search." + name, "0"));
            configuration.put("catalog.search.meaning-floor", "-1");
            configuration.put("catalog.search.meaning-alone", "-1");
            configuration.put("catalog.search.exactness", "1");
            configuration.put("quarkus.datasource.reactive.additional-properties.\"hnsw.max_scan_tuples\"", "500");
            return configuration;
        }
    }

    @BeforeEach
    void aCatalogueOfVectors() {
        if (filled) {
            return;
        }
        rows.clear();
        rows.execute(
                """
                INSERT INTO item_text (content_hash, name, embedded_text, measures, codes)
                SELECT md5(n::text)::uuid, 'ITEM ' || n, '', '{}', '{}' FROM generate_series(1, %1$d) n
                """
                        .formatted(TEXTS));
        rows.execute(
                """
                INSERT INTO product (id, item_code, item_code_key, warehouse, branch, branch_key, stock, content_hash,
                                     entry_hash, source, ingestion_id, stock_as_of)
                SELECT 'I' || n || '_' || b.branch, 'I' || n, 'I' || n, b.branch, b.branch, b.branch, 1,
                       md5(n::text)::uuid, md5(n::text)::uuid, '{}', gen_random_uuid(), now()
                FROM generate_series(1, %d) n,
                     LATERAL (VALUES ('ALL', 1), ('HALF', 2), ('TENTH', 10), ('HUNDREDTH', 100), ('THOUSANDTH', 1000),
                                     ('FAR', %d)) b (branch, each)
                WHERE CASE branch WHEN 'FAR' THEN n <= 100 ELSE n %% b.each = 0 END
                """
                        .formatted(TEXTS, TEXTS));
        // The first hundred lie on the other side of the question.
        rows.execute(
                """
                INSERT INTO embedding (space, content_hash, embedding)
                SELECT (SELECT id FROM embedding_space WHERE state = 'active'), md5(n::text)::uuid, (
                    SELECT array_agg(CASE WHEN n <= 100 THEN -q.value ELSE q.value END + 0.1 * (random() - 0.5))
                    FROM unnest('%s'::real[]) AS q (value) WHERE n > 0)::vector
                FROM generate_series(1, %d) n
                """
                        .formatted(questionVector(), TEXTS));
        rows.execute("UPDATE text_statistic SET documents = " + TEXTS);
        rows.execute("ANALYZE product, item_text, embedding");
        filled = true;
    }

    @ParameterizedTest
    @CsvSource({"ALL,10,9", "HALF,10,9", "TENTH,10,9", "HUNDREDTH,10,10", "THOUSANDTH,4,4", "FAR,10,10"})
    void findsAsManyAsThereAreAndTheNearest(String branch, int wanted, int nearest) {
        JsonPath answer = json("/api/products/search?query={q}&branch={b}&group=item", QUESTION, branch);

        List<String> found = answer.getList("results.itemCode");
        assertThat(found).hasSize(wanted);
        assertThat(exact(branch).stream().filter(found::contains).count()).isGreaterThanOrEqualTo(nearest);
    }

    /** By a scan of all vectors. */
    private List<String> exact(String branch) {
        return List.of(rows.value(
                        """
                        SELECT string_agg(item_code, ',') FROM (
                            SELECT p.item_code FROM product p JOIN embedding e USING (content_hash)
                            WHERE p.branch = '%s' ORDER BY (e.embedding <=> '%s'::real[]::vector) + 0 LIMIT 10) near
                        """
                                .formatted(branch, questionVector()))
                .split(","));
    }

    private String questionVector() {
        List<Float> vector = given().header("Authorization", "Bearer sandbox")
                .contentType("application/json")
                .body(Map.of("model", "bge-small-en-v15-q", "input", QUESTION))
                .post(sandbox.url() + "/openai/v1/embeddings")
                .then()
                .statusCode(200)
                .extract()
                .path("data[0].embedding");
        return "{" + vector.toString().replaceAll("[\\[\\] ]", "") + "}";
    }
}
