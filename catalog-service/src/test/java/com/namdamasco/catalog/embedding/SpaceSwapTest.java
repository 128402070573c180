package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One model takes the place of another while customers search. A start with another configuration registers it so. */
@QuarkusTest
@WithTestResource(World.class)
class SpaceSwapTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final SpaceKey USUAL = new SpaceKey(Provider.OPENAI, "bge-small-en-v15-q", 384);
    private static final int TEXTS = 100;

    @Inject
    Rows rows;

    @Inject
    EmbeddingSpaces spaces;

    Sandbox sandbox;

    @BeforeEach
    void catalogue() {
        rows.clear();
        pushed(IntStream.range(0, TEXTS)
                .mapToObj(n -> cooker("K" + n, "COCINA DE GAS NUMERO " + n))
                .collect(Collectors.joining(",", "[", "]")));
    }

    @AfterEach
    void backToTheUsualModel() throws SQLException {
        sandbox.heal();
        spaces.register(USUAL);
        await().atMost(BOUND).until(() -> spaces.active().key().equals(USUAL));
    }

    @Test
    void searchNeverGoesDark() throws SQLException {
        SpaceKey next = new SpaceKey(Provider.OPENAI, "modelo-nuevo", 384);
        sandbox.order("{\"delayMillis\":400,\"matching\":\"modelo-nuevo\"}");
        spaces.register(next);

        int searchesBefore = 0;
        boolean pushedMeanwhile = false;
        while (!active().getString("model").equals("modelo-nuevo")) {
            assertThat(search("cocina a gas " + searchesBefore++)).contains("meaning");
            if (!pushedMeanwhile) {
                assertThat(spaces.active().key()).isEqualTo(USUAL);
                assertThat(pushed("[" + cooker("K-NEW", "COCINA DE INDUCCION") + "]")
                                .getInt("embeddingsComputed"))
                        .as("the active space is complete, too")
                        .isEqualTo(1);
                pushedMeanwhile = true;
            }
        }
        for (int n = 0; n < 5; n++) {
            assertThat(search("cocina con hornilla " + n)).contains("meaning");
        }

        assertThat(searchesBefore).isGreaterThan(3);
        assertThat(active().getInt("done")).isEqualTo(TEXTS + 1);
        assertThat(active().getBoolean("indexed")).isTrue();
        assertThat(sandbox.embedded("modelo-nuevo"))
                .as("each text once, questions of the new model, its trial at no start")
                .filteredOn(text -> text.startsWith("COCINA"))
                .hasSize(TEXTS + 1)
                .doesNotHaveDuplicates();
        assertThat(sandbox.embedded("modelo-nuevo")).anyMatch(text -> text.contains("hornilla"));
        assertThat(json("/api/embeddings").getList("spaces.state")).startsWith("active", "kept");
        await("the old index is dropped, its vectors stay").atMost(BOUND).until(() -> !json("/api/embeddings")
                .getBoolean("spaces[1].indexed"));
        assertThat(json("/api/embeddings").getInt("spaces[1].done")).isEqualTo(TEXTS + 1);

        List<String> paid = sandbox.embedded(USUAL.model());
        spaces.register(USUAL);
        await().atMost(BOUND).until(() -> spaces.active().key().equals(USUAL));

        assertThat(sandbox.embedded(USUAL.model()))
                .as("switching back costs nothing")
                .isEqualTo(paid);
        assertThat(active().getBoolean("indexed")).isTrue();
        assertThat(search("cocina o estufa")).contains("meaning");
    }

    @ParameterizedTest
    @CsvSource({"text-embedding-3-small,128,vector", "text-embedding-3-large,3072,halfvec"})
    void aDimensionIsASpaceOfItsOwn(String model, int dimension, String type) throws SQLException {
        spaces.register(new SpaceKey(Provider.OPENAI, model, dimension));
        await().atMost(BOUND).until(() -> spaces.active().key().dimension() == dimension);

        assertThat(search("cocina economica")).contains("meaning");
        assertThat(rows.value("SELECT indexdef FROM pg_indexes WHERE indexname = 'embedding_hnsw_"
                        + spaces.active().id() + "'"))
                .contains(type + "(" + dimension + ")");
        assertThat(rows.value("SELECT count(*) FROM embedding WHERE vector_dims(embedding) = " + dimension))
                .isEqualTo(String.valueOf(TEXTS));
    }

    @Test
    void aModelThatAnswersWithAnotherDimensionNeverTakesOver() throws SQLException {
        spaces.register(new SpaceKey(Provider.OPENAI, "too-short", 512));

        await().atMost(BOUND)
                .until(() -> "mismatch".equals(json("/api/embeddings").getString("spaces[1].trouble")));

        assertThat(json("/api/embeddings").getString("spaces[1].failure"))
                .isEqualTo("EMBEDDING_DIMENSION is 512 but the model too-short answers with 384");
        assertThat(json("/api/embeddings").getInt("spaces[1].done")).isZero();
        assertThat(active().getString("model")).isEqualTo(USUAL.model());
        assertThat(active().getString("trouble")).isNull();
        assertThat(search("cocina a lena")).contains("meaning");
    }

    @Test
    void withoutTheKeyOfTheActiveModelWordsStillFind() throws SQLException {
        // As if the service had been started with EMBEDDING_PROVIDER=openai and without the GOOGLE_API_KEY of before.
        rows.execute("UPDATE embedding_space SET provider = 'gemini' WHERE state = 'active'");
        try {
            spaces.refresh();

            assertThat(search("cocina sin llave")).contains("text").doesNotContain("meaning");
            assertThat(active().getString("questions")).contains("GOOGLE_API_KEY is not set");
        } finally {
            rows.execute("UPDATE embedding_space SET provider = 'openai' WHERE state = 'active'");
        }
        spaces.refresh();
    }

    private static String cooker(String code, String name) {
        return entry(code, "Centro", "\"itemName\":\"" + name + "\",\"stock\":1");
    }

    private static JsonPath active() {
        return json("/api/embeddings").setRootPath("spaces[0]");
    }

    /** Why the first result was found. A question that was never asked before, so that it is embedded. */
    private static List<String> search(String question) {
        JsonPath answer = json("/api/products/search?query={q}", question);
        assertThat(answer.getInt("count")).isPositive();
        return answer.getList("results.matchedBy.flatten()");
    }
}
