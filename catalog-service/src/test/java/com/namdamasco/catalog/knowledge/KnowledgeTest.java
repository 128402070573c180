package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The shop's documents in LangChain4j's pgvector store. */
@QuarkusTest
@WithTestResource(World.class)
class KnowledgeTest {

    @Inject
    Rows rows;

    Sandbox sandbox;

    @BeforeEach
    void documentsAreLoaded() {
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Integer.parseInt(rows.value("SELECT count(*) FROM knowledge_passage_384")) >= 18);
    }

    @AfterEach
    void heal() {
        sandbox.heal();
    }

    @ParameterizedTest
    @CsvSource({
        "formas de pago con Zelle y pago móvil, pago",
        "entrega a domicilio, entrega",
        "la garantía de fábrica, garantia",
        "cambios y devoluciones, garantia",
        "horario de las tiendas, horarios",
        "días feriados, horarios"
    })
    void findsThePassage(String query, String document) {
        List<String> documents =
                json("/api/knowledge/search?query={q}&limit=3", query).getList("results.document");

        assertThat(documents).hasSize(3).first().isEqualTo(document);
    }

    @Test
    void saysWhenTheEmbeddingEndpointIsAway() {
        sandbox.failEmbeddings(100);

        given().queryParam("query", "garantía de una nevera")
                .get("/api/knowledge/search")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "pago, 0", "pago, 11", "pago, x"})
    void refusesWhatIsOutOfBounds(String query, String limit) {
        given().queryParam("query", query)
                .queryParam("limit", limit)
                .get("/api/knowledge/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufffd\ufffd", "?!", "\u200b", "\u202e"})
    void findsNothingForAQuestionWithoutWords(String query) {
        assertThat(json("/api/knowledge/search?query={q}", query).getInt("count"))
                .isZero();
    }
}
