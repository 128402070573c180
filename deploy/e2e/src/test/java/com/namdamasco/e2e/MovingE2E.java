package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.moving.Import;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/**
 * The way out of the old application: its products come with their vectors, its pauses go on, and a second run changes nothing.
 * The steps build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovingE2E {

    private static InstantEmbeddings provider;
    private static Deployment deployment;
    private static OldApplication old;

    @BeforeAll
    static void start() throws SQLException {
        provider = new InstantEmbeddings(text -> {
            float[] vector = new float[OldApplication.DIMENSION];
            vector[Math.floorMod(text.hashCode(), vector.length)] = 1;
            return vector;
        });
        deployment = Deployment.temporary()
                .with(
                        Service.CATALOG,
                        Map.of(
                                "OPENAI_BASE_URL", provider.url().toString(),
                                "OPENAI_EMBEDDING_MODEL", "text-embedding-3-small",
                                "EMBEDDING_DIMENSION", String.valueOf(OldApplication.DIMENSION)))
                .start();
        old = new OldApplication(deployment.stack().postgres(), "oldapplication");
        AwkwardRows.fill(old);
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    @Order(1)
    void takesWhatIsSoundAndNamesTheRest() {
        int paid = provider.texts();

        String report = run(0);

        assertThat(report)
                .containsPattern("products +10 +5 +0 +4 +0 of them changed, 1 duplicates")
                .containsPattern("vectors +7 +2 .* 2 embeddings had to be paid")
                .containsPattern("pauses +5 +1 +0 +3 +1 were over")
                .contains("product D0000005_CENTRO: price:")
                .contains("product D0000006_CENTRO: itemName: missing or empty")
                .contains("product D0000007_CENTRO: price: a price cannot be negative")
                .contains("product D0000008: whsName: missing or empty")
                .contains("a vector: vector: points nowhere")
                .contains("the pause of conversation 1059: pausedUntil")
                .contains("the pause of conversation 1060: pausedUntil")
                .contains("8 changes");
        assertThat(provider.texts() - paid)
                .as("those without a vector of their own")
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void whatWasTakenIsServed() {
        catalog()
                .get("/api/products/D0000001_CENTRO")
                .then()
                .statusCode(200)
                .body("priceUsd", equalTo(179.99f))
                .body("stock", equalTo(7));
        catalog()
                .get("/api/products/D0000002_ALMACEN_ESTE")
                .then()
                .statusCode(200)
                .body("priceUsd", equalTo(120.0f))
                .body("name", equalTo("NEVERA MARCA 300 L"));
        given().baseUri(deployment.assistant().url().toString())
                .header("Authorization", "Bearer " + deployment.secret("ASSISTANT_SERVICE_TOKEN"))
                .get("/api/conversations/1057")
                .then()
                .statusCode(200)
                .body("owner", equalTo("human"))
                .body("cause", equalTo("imported"));
    }

    @Test
    @Order(3)
    void theFetchersOwnPushOfTheSameTextsPaysNothingEither() throws Exception {
        int paid = provider.texts();

        JsonNode report = push("[" + AwkwardRows.SOURCE + "]");

        assertThat(report.path("figuresChanged").asInt()).isEqualTo(1);
        assertThat(report.path("textChanged").asInt()).isZero();
        assertThat(provider.texts()).isEqualTo(paid);
    }

    @Test
    @Order(4)
    void aSecondRunChangesNothing() {
        run(0); // puts the figures of the fetcher's push back
        int paid = provider.texts();

        String report = run(0);

        assertThat(report)
                .contains("\n0 changes")
                .containsPattern("products +10 +0 +5 +4")
                .containsPattern("pauses +5 +0 +1 +3");
        assertThat(provider.texts()).isEqualTo(paid);
    }

    @Test
    @Order(5)
    void saysWhatIsMissingOrWrong() {
        assertThat(run(2, Map.of("RECEIVER_API_KEY", ""))).contains("Set RECEIVER_API_KEY");
        assertThat(run(2, Map.of(), "--from", "mysql://a:b@c/d"))
                .contains("--from")
                .doesNotContain("a:b");
        assertThat(run(2, Map.of(), "--only", "prices")).contains("--only takes products or pauses");
        assertThat(run(1, Map.of("CATALOG_SERVICE_TOKEN", "wrong"))).contains("answered 401");
        assertThat(run(1, Map.of("OPENAI_EMBEDDING_MODEL", "text-embedding-ada-002")))
                .contains("409", "EMBEDDING_DIMENSION");
    }

    private static String run(int exit) {
        return run(exit, Map.of());
    }

    /** The command's output. */
    private static String run(int exit, Map<String, String> otherwise, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OLD_DATABASE_URL", old.url(),
                "CATALOG_URL", deployment.catalog().url().toString(),
                "CATALOG_SERVICE_TOKEN", deployment.secret("CATALOG_SERVICE_TOKEN"),
                "RECEIVER_API_KEY", deployment.secret("RECEIVER_API_KEY"),
                "ASSISTANT_URL", deployment.assistant().url().toString(),
                "ASSISTANT_SERVICE_TOKEN", deployment.secret("ASSISTANT_SERVICE_TOKEN")));
        environment.putAll(otherwise);
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Import.run(List.of(arguments), environment, out, out))
                .as(bytes::toString)
                .isEqualTo(exit);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static RequestSpecification catalog() {
        return given().baseUri(deployment.catalog().url().toString())
                .header("Authorization", "Bearer " + deployment.secret("CATALOG_SERVICE_TOKEN"));
    }

    private static JsonNode push(String entries) throws Exception {
        RequestSpecification fetcher = given().baseUri(
                        deployment.catalog().url().toString())
                .header("X-API-KEY", deployment.secret("RECEIVER_API_KEY"));
        String id = fetcher.contentType(ContentType.JSON)
                .body(entries)
                .post("/api/receive-products")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> catalog().get("/api/ingestions/" + id).as(JsonNode.class),
                        ingestion -> ingestion.path("status").asText().equals("completed"));
    }
}
