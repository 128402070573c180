package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static com.namdamasco.catalog.Fetcher.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens when the provider gives no vectors: who is called again, when, and what is said about it. */
@QuarkusTest
@WithTestResource(World.class)
class EmbeddingTroubleTest {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final String NO_QUOTA =
            """
            {"status": 429, "retryAfterSeconds": 1, "body": {"error": {"message": "You exceeded your current quota",
             "type": "insufficient_quota", "param": null, "code": "insufficient_quota"}}}
            """;

    private static final String COFFEE_MAKER =
            """
            "itemName":"CAFETERA","brand":"OSTER","category":"COCINA","subCategory":"CAFE","stock":%d,
            "description":"<p>Con <b>filtro</b></p>","specifitacion":"Vasos: 12"\
            """;

    @Inject
    Rows rows;

    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void healthy() {
        sandbox.heal();
        await().atMost(BOUND).until(() -> space().getString("waitingUntil") == null);
        rows.clear();
    }

    @Test
    void noCallArrivesBeforeTheProviderWantsIt() {
        int before = sandbox.embeddingCalls();
        sandbox.order("{\"status\":429,\"times\":1,\"retryAfterSeconds\":3}");

        JsonPath pushed = pushed("[" + lamp("A1", "LAMPARA DE PIE") + "]");
        assertThat(pushed.getString("embeddingFailure")).contains("takes no more calls for the moment");
        assertThat(found("lampara")).as("found by its words").containsExactly("A1");

        await().atMost(BOUND).until(() -> report(pushed.getString("id")).getInt("embeddingsComputed") == 1);
        List<Map<String, Object>> calls = sandbox.calls().subList(before, before + 2);
        assertThat(calls).extracting(call -> call.get("status")).containsExactly(429, 200);
        assertThat(between(calls.get(0), calls.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(space().getString("trouble")).isNull();
    }

    @Test
    void anExhaustedQuotaStopsEveryCallUntilThePauseIsOver() {
        int before = sandbox.embeddingCalls();
        sandbox.order(NO_QUOTA);

        JsonPath first = pushed("[" + lamp("A1", "LAMPARA DE PIE") + "]");
        sandbox.heal();
        JsonPath second = pushed("[" + lamp("A2", "LAMPARA DE MESA") + "]");

        assertThat(first.getString("embeddingFailure")).contains("quota is used up");
        assertThat(second.getString("embeddingFailure")).contains("quota is used up");
        assertThat(space().getString("trouble")).isEqualTo("quota-exhausted");
        assertThat(space().getString("failure")).contains("OpenAI says that the quota is used up");
        assertThat(space().getString("waitingUntil")).isNotBlank();
        assertThat(found("lampara")).as("asked while no question may be").containsExactlyInAnyOrder("A1", "A2");
        given().get("/api/knowledge/search?query=pago").then().statusCode(503);
        await().atMost(BOUND).until(() -> space().getInt("done") == 2);
        List<Map<String, Object>> calls = sandbox.calls();
        assertThat(between(calls.get(before), calls.get(before + 1))).isGreaterThanOrEqualTo(World.QUOTA_PAUSE);
        await().atMost(BOUND).until(() -> report(second.getString("id")).getString("embeddingFailure") == null);
    }

    @Test
    void aTextThatIsNotTakenBlocksNoOther() {
        sandbox.order(
                "{\"status\":400,\"matching\":\"VENENO\",\"body\":{\"error\":{\"message\":\"This text is odd\"}}}");
        int before = sandbox.embeddingCalls();

        JsonPath pushed = pushed(IntStream.range(0, 20)
                .mapToObj(n -> lamp("B" + n, n == 7 ? "VENENO" : "LAMPARA " + n))
                .collect(Collectors.joining(",", "[", "]")));
        await().atMost(BOUND).until(() -> space().getInt("done") == 19);

        await().atMost(BOUND).until(() -> space().getInt("refused") == 1);
        assertThat(sandbox.embeddingCalls() - before).isLessThan(15);
        assertThat(json("/api/embeddings").getString("refusals[0].itemCode")).isEqualTo("B7");
        assertThat(json("/api/embeddings").getString("refusals[0].reason")).contains("This text is odd");
        assertThat(report(pushed.getString("id")).getString("embeddingFailure")).contains("refuses the text");
        assertThat(space().getString("trouble")).isNull();
        int after = sandbox.embeddingCalls();
        pushed("[" + lamp("B7", "VENENO") + "]");
        assertThat(sandbox.embeddingCalls()).as("not tried again").isEqualTo(after);
    }

    @Test
    void aWrongKeyIsSaidAndTriedSlowly() {
        int before = sandbox.embeddingCalls();
        sandbox.order("{\"status\":401,\"times\":1}");

        JsonPath pushed = pushed("[" + lamp("A1", "LAMPARA DE PIE") + "]");

        assertThat(pushed.getString("embeddingFailure"))
                .contains("refuses the key")
                .contains("OPENAI_API_KEY");
        assertThat(space().getString("trouble")).isEqualTo("refused");
        await().atMost(BOUND).until(() -> space().getInt("done") == 1);
        List<Map<String, Object>> calls = sandbox.calls();
        assertThat(between(calls.get(before), calls.get(before + 1))).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anItemInThirtyWarehousesIsPaidOnce() {
        int before = sandbox.embedded("bge-small-en-v15-q").size();

        pushed(IntStream.range(0, 30)
                .mapToObj(n -> entry("C1", "Almacen " + n, COFFEE_MAKER.formatted(n)))
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(sandbox.embedded("bge-small-en-v15-q"))
                .hasSize(before + 1)
                .last()
                .isEqualTo("OSTER CAFETERA. COCINA, CAFE. Con filtro. Vasos: 12");
    }

    private static String lamp(String code, String name) {
        return entry(code, "Centro", "\"itemName\":\"" + name + "\",\"stock\":1");
    }

    private static List<String> found(String query) {
        return json("/api/products/search?query={q}", query).getList("results.itemCode");
    }

    /** The active one. */
    private static JsonPath space() {
        return json("/api/embeddings").setRootPath("spaces[0]");
    }

    private static Duration between(Map<String, Object> one, Map<String, Object> next) {
        return Duration.between(Instant.parse((String) one.get("at")), Instant.parse((String) next.get("at")));
    }
}
