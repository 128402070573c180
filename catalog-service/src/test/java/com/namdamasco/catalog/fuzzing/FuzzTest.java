package com.namdamasco.catalog.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import com.namdamasco.localstack.fuzzing.OddJson;
import com.namdamasco.localstack.fuzzing.OddText;
import com.namdamasco.localstack.fuzzing.Operation;
import com.namdamasco.localstack.fuzzing.RawHttp;
import com.namdamasco.localstack.fuzzing.RawHttp.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes in by HTTP: never a 5xx, always a problem document, always soon, and nothing of what is valid gets lost.
 * Seeded; {@code -Dfuzz.seed} repeats a run, {@code -Dfuzz.requests} makes it longer (the unit for all three tests).
 */
@QuarkusTest
@WithTestResource(World.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int BOUND_MILLIS = 10_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VALID =
            "[" + entry("V1", "Centro", "\"itemName\":\"LICUADORA ACME\",\"stock\":3,\"price\":25.5") + "]";

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    URI service;

    private final OddText odd = new OddText(new Random(SEED));
    private final OddJson oddJson = new OddJson(odd);
    private final List<String> failures = new ArrayList<>();
    private RawHttp http;

    @BeforeEach
    void oneValidEntry() {
        http = new RawHttp(service, BOUND_MILLIS);
        rows.clear();
        pushed(VALID);
    }

    @AfterEach
    void isStillThereAndFound() {
        assertThat(failures).as("seed " + SEED).isEmpty();
        assertThat(json("/api/products/V1_CENTRO").getString("priceUsd")).isEqualTo("25.50");
        assertThat(json("/api/products/search?query=licuadora acme").<String>getList("results.itemCode"))
                .contains("V1");
        List<String> put = json("/api/knowledge").getList("findAll { it.origin == 'request' }.name");
        put.forEach(name -> given().delete("/api/knowledge/" + name).then().statusCode(204));
    }

    @Test
    void anyAddress() throws Exception {
        List<Operation> operations =
                Operation.of(JSON.readTree(given().get("/q/openapi?format=json").asString()));
        assertThat(operations).extracting(Operation::path).contains("/api/products/search", "/api/knowledge/{name}");
        Map<Integer, Integer> statuses = new TreeMap<>();

        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = odd.one(operations);
            Map<String, String> headers = headers();
            byte[] body = operation.takesBody() ? body(headers) : null;
            Answer answer = check(operation.method(), operation.target(odd), headers, body);
            statuses.merge(answer.status(), 1, Integer::sum);
        }

        assertThat(statuses).as("seed " + SEED).containsKeys(200, 400, 404);
    }

    @Test
    void anyTargetAndHeader() throws IOException {
        for (int i = 0; i < REQUESTS / 3; i++) {
            Map<String, String> headers = headers();
            headers.put(
                    odd.one(List.of("Accept", "Accept-Encoding", "Content-Type", "Range", "Expect", "If-Match")),
                    header(odd.text()));
            headers.put("Idempotency-Key", header(odd.text()));
            String target = odd.one(List.of("/", "/api/", "/api/items/", "/api/products/", "/api//", "/q/"))
                    + odd.encoded()
                    + odd.one(List.of("", "/", "/x", "?", "?query", ";x"));
            check(
                    odd.one(List.of("GET", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO", "POST", "DELETE")),
                    target,
                    headers,
                    null);
        }
    }

    @Test
    void anyPush() throws Exception {
        for (int i = 0; i < REQUESTS / 50; i++) {
            int valid = 1 + odd.upTo(20);
            String prefix = "F" + i + "-";
            String array = IntStream.range(0, valid)
                    .mapToObj(n ->
                            oddJson.value() + "," + entry(prefix + n, "Norte", "\"itemName\":\"FUZZ\",\"stock\":" + n))
                    .collect(Collectors.joining(",", "[", "]"));
            Map<String, String> headers =
                    new HashMap<>(Map.of("Content-Type", "application/json", "X-API-KEY", PushDoor.KEY));

            Answer broken = push(headers, oddJson.broken(array));
            assertThat(broken.status()).as(() -> context(broken)).isIn(202, 400);
            headers.put("Content-Encoding", "gzip");
            Answer brokenGzip = push(headers, oddJson.brokenGzip(array));
            assertThat(brokenGzip.status()).as(() -> context(brokenGzip)).isEqualTo(400);
            Answer whole = push(headers, OddJson.gzip(array.getBytes(StandardCharsets.UTF_8)));
            assertThat(whole.status()).as(() -> context(whole)).isEqualTo(202);

            JsonPath report =
                    completed(JSON.readTree(whole.body()).get("ingestionId").asText());
            assertThat(report.getInt("received")).isEqualTo(2 * valid);
            assertThat(rows.value("SELECT count(*) FROM product WHERE item_code LIKE '" + prefix
                            + "%' AND warehouse = 'Norte'"))
                    .as("seed " + SEED)
                    .isEqualTo(String.valueOf(valid));
        }
    }

    private Answer push(Map<String, String> headers, byte[] body) throws IOException {
        return check("POST", "/api/receive-products", headers, body);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + PushDoor.TOKEN);
        headers.put("X-API-KEY", PushDoor.KEY);
        return headers;
    }

    private byte[] body(Map<String, String> headers) {
        headers.put(
                "Content-Type",
                odd.one(List.of("application/json", "text/markdown", "text/plain", "a", "application/json")));
        return switch (odd.upTo(4)) {
            case 0 -> odd.text().getBytes(StandardCharsets.UTF_8);
            case 1 -> oddJson.broken("[" + oddJson.value() + "]");
            case 2 -> ("{\"branches\":[" + oddJson.value() + "]}").getBytes(StandardCharsets.UTF_8);
            default -> ("[" + oddJson.value() + "]").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String header(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }

    private Answer check(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        Answer answer = http.send(method, target, headers, body);
        String wrong = wrong(method, target, answer);
        if (wrong != null) {
            String said = answer + " to " + method + " " + target + " " + headers;
            failures.add(wrong + ": " + said.substring(0, Math.min(said.length(), 700)));
        }
        return answer;
    }

    private static String wrong(String method, String target, Answer answer) throws IOException {
        if (answer.status() >= 500 || answer.status() == 0) {
            return "failed";
        }
        if (answer.status() < 400 || method.equals("HEAD") || isOfThePlatform(answer, target)) {
            return null;
        }
        if (!answer.contentType().startsWith("application/problem+json")) {
            return "no problem document";
        }
        JsonNode problem = JSON.readTree(answer.body());
        boolean complete = problem.path("status").asInt() == answer.status()
                && !problem.path("detail").asText().isBlank();
        return complete ? null : "incomplete";
    }

    /** What is no URI, or beyond the server's limits, never reaches the service: the server answers without a body. */
    private static boolean isOfThePlatform(Answer answer, String target) {
        return answer.body().isEmpty()
                && (answer.status() == 414 || answer.status() == 431 || answer.status() == 400 && !isUri(target));
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).toString().equals(target);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String context(Answer answer) {
        return "seed " + SEED + ": " + answer;
    }
}
