package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import com.namdamasco.catalog.embedding.EmbeddingConfig;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** Documents by PUT: replaced as a whole, paid for once, over the files of the same name. */
@QuarkusTest
@WithTestResource(World.class)
class DocumentsTest {

    private static final String SERVICE = "# Servicio técnico\n\n## Repuestos\nHay repuestos de lavadoras a pedido.\n\n"
            + "## Visitas\nEl técnico visita la casa el lunes.\n\n## Costo\nEl diagnóstico es gratuito.\n";

    @Inject
    Rows rows;

    @Inject
    KnowledgeIndex index;

    @Inject
    EmbeddingStore<TextSegment> store;

    @Inject
    KnowledgeStore.Table table;

    @Inject
    Documents documents;

    @Inject
    AgroalDataSource database;

    @Inject
    EmbeddingModel model;

    @Inject
    EmbeddingConfig embedding;

    Sandbox sandbox;

    @BeforeEach
    void filesAreLoaded() {
        rows.clear();
    }

    @AfterEach
    void onlyFilesAreLeft() {
        sandbox.heal();
        List<String> put = json("/api/knowledge").getList("findAll { it.origin == 'request' }.name");
        put.forEach(name -> given().delete("/api/knowledge/" + name).then().statusCode(204));
    }

    @Test
    void aNewOneIsFoundAndListedAndTakenBack() {
        put("servicio-tecnico", SERVICE)
                .statusCode(201)
                .header("Location", endsWith("/api/knowledge/servicio-tecnico"))
                .body("origin", equalTo("request"))
                .body("passages", equalTo(3));

        assertThat(found("repuestos de lavadoras")).first().isEqualTo("servicio-tecnico");
        assertThat(json("/api/knowledge").getList("name", String.class))
                .contains("servicio-tecnico", "pago")
                .isSorted();
        Response document = given().get("/api/knowledge/servicio-tecnico");
        assertThat(document.contentType()).startsWith("text/markdown");
        assertThat(document.asString()).isEqualTo(SERVICE);

        given().delete("/api/knowledge/servicio-tecnico").then().statusCode(204);

        assertThat(found("repuestos de lavadoras")).doesNotContain("servicio-tecnico");
        problem(given().get("/api/knowledge/servicio-tecnico").then(), 404);
        problem(given().delete("/api/knowledge/servicio-tecnico").then(), 404);
    }

    @Test
    void theSameAgainCostsNothingAndOnlyWhatIsNewIsEmbedded() {
        put("servicio-tecnico", SERVICE).statusCode(201);
        String changedAt = json("/api/knowledge").getString("find { it.name == 'servicio-tecnico' }.changedAt");
        int calls = sandbox.embeddingCalls();

        put("servicio-tecnico", SERVICE).statusCode(200).body("changedAt", equalTo(changedAt));

        assertThat(sandbox.embeddingCalls()).isEqualTo(calls);

        put("servicio-tecnico", SERVICE.replace("lunes", "martes")).statusCode(200);

        assertThat(sandbox.embeddingCalls()).isEqualTo(calls + 1);
        assertThat(passages("servicio-tecnico"))
                .contains("martes", "repuestos", "gratuito")
                .doesNotContain("lunes");
    }

    @Test
    void winsOverAFileAlsoAfterARestart() {
        put("pago", "# Pago\n\n## Criptomonedas\nSe paga solo con conchas de mar.")
                .statusCode(200);
        index.bring(KnowledgeIndex.NONE);

        assertThat(passages("pago")).contains("conchas").doesNotContain("Zelle");
        assertThat(json("/api/knowledge").getString("find { it.name == 'pago' }.origin"))
                .isEqualTo("request");

        given().delete("/api/knowledge/pago").then().statusCode(204);

        assertThat(passages("pago")).contains("Zelle").doesNotContain("conchas");
        problem(given().delete("/api/knowledge/pago").then(), 422);
    }

    @Test
    void withoutTheEmbeddingEndpointNothingChanges() {
        put("servicio-tecnico", SERVICE).statusCode(201);
        sandbox.failEmbeddings(100);

        problem(put("servicio-tecnico", SERVICE.replace("lunes", "domingo")), 503);
        problem(put("otro", "# Otro\n\nTexto nuevo."), 503);

        assertThat(passages("servicio-tecnico")).contains("lunes").doesNotContain("domingo");
        assertThat(given().get("/api/knowledge/servicio-tecnico").asString()).isEqualTo(SERVICE);
        problem(given().get("/api/knowledge/otro").then(), 404);
    }

    @Test
    void readersSeeTheOldOrTheNewOne() {
        String other = SERVICE.replace("de lavadoras", "de neveras")
                .replace("lunes", "martes")
                .replace("gratuito", "de pago");
        put("servicio-tecnico", SERVICE).statusCode(201);
        String before = passages("servicio-tecnico");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> swaps = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 10; i++) {
                put("servicio-tecnico", i % 2 == 0 ? other : SERVICE).statusCode(200);
            }
            over.set(true);
        });

        await().pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    String seen = passages("servicio-tecnico");
                    assertThat(seen)
                            .isIn(
                                    before,
                                    before.replace("de lavadoras", "de neveras")
                                            .replace("lunes", "martes")
                                            .replace("gratuito", "de pago"));
                    return over.get();
                });
        assertThat(swaps).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void anotherModelEmbedsEverythingAnew() {
        put("servicio-tecnico", SERVICE).statusCode(201);
        String count = rows.value("SELECT count(*) FROM knowledge_passage_384");
        String ids = rows.value("SELECT string_agg(embedding_id::text, ',') FROM knowledge_passage_384");
        PassageEmbedding another = new PassageEmbedding(model, embedding) {
            @Override
            String model() {
                return "another-model";
            }
        };

        new KnowledgeIndex(store, table, another, documents, database).bring(KnowledgeIndex.NONE);

        assertThat(rows.value("SELECT count(*) FROM knowledge_passage_384")).isEqualTo(count);
        assertThat(rows.value("SELECT string_agg(embedding_id::text, ',') FROM knowledge_passage_384")
                        .split(","))
                .doesNotContain(ids.split(","));
        index.bring(KnowledgeIndex.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "Pago", "a_b", "-a", "ñandu", "a.md", "%2e%2e", "a%2Fb", "a%00"})
    void impossibleNames(String name) {
        problem(
                given().urlEncodingEnabled(false)
                        .contentType("text/markdown")
                        .body(SERVICE)
                        .put("/api/knowledge/" + name)
                        .then(),
                switch (name) {
                    case "search" -> 405;
                    case "%2e%2e", "a%00" -> 404;
                    default -> 400;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# Solo un título\n", "# T\n\n## H\n\n", "nul\0"})
    void emptyOnes(String markdown) {
        problem(put("nada", markdown), 400);
    }

    @Test
    void whatIsNoText() {
        problem(put("nada", new byte[] {'a', (byte) 0xc3, (byte) 0x28}, "text/markdown"), 400);
        problem(put("nada", "x".repeat(256 * 1024 + 1)), 413);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/json", "text/markdown;charset=ISO-8859-1", "nonsense"})
    void otherTypes(String type) {
        problem(put("nada", SERVICE.getBytes(StandardCharsets.UTF_8), type), 415);
    }

    private static ValidatableResponse put(String name, String markdown) {
        return put(name, markdown.getBytes(StandardCharsets.UTF_8), "text/markdown");
    }

    private static ValidatableResponse put(String name, byte[] body, String type) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .put("/api/knowledge/" + name)
                .then();
    }

    private static List<String> found(String query) {
        return json("/api/knowledge/search?query={q}", query).getList("results.document");
    }

    private String passages(String document) {
        return rows.value("SELECT string_agg(text, ' ' ORDER BY text) FROM knowledge_passage_384"
                + " WHERE metadata ->> 'document' = '" + document + "'");
    }

    private static void problem(ValidatableResponse response, int status) {
        response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }
}
