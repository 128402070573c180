package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A push that is repeated under its key is one push. */
@QuarkusTest
@WithTestResource(World.class)
class IdempotencyTest {

    private static final String BODY = "[" + entry("I1", "Centro", "\"itemName\":\"IMAN\",\"stock\":1") + "]";
    private static final String OTHER = BODY.replace(":1}", ":2}");

    @Inject
    Rows rows;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @Test
    void theSamePushUnderTheSameKeyIsStoredOnce() throws IOException {
        String first = accepted(push("k-1", BODY));
        String second = accepted(push("\"k-1\"", BODY));
        completed(first);
        String afterwards = accepted(push("k-1", BODY));
        String compressed = accepted(PushDoor.request()
                .header("Idempotency-Key", "k-1")
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(gzip(BODY))
                .post("/api/receive-products"));

        assertThat(List.of(second, afterwards, compressed)).containsOnly(first);
        assertThat(ingestions()).isEqualTo("1");
    }

    @Test
    void manyAtOnceAreOne() {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> accepted(push("k-2", BODY)), clients))
                    .limit(16)
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        } finally {
            clients.shutdown();
        }
        assertThat(ingestions()).isEqualTo("1");
        assertThat(rows.value("SELECT count(DISTINCT ingestion_id) FROM ingestion_chunk"))
                .isIn("0", "1");
    }

    @Test
    void anotherPushUnderTheSameKeyIsRefused() {
        String first = accepted(push("k-3", BODY));

        problem(push("k-3", OTHER), 422);
        problem(
                PushDoor.request()
                        .header("Idempotency-Key", "k-3")
                        .contentType("application/json")
                        .body(BODY)
                        .post("/api/receive-products?snapshot=complete"),
                422);

        completed(first);
        assertThat(ingestions()).isEqualTo("1");
        assertThat(rows.value("SELECT stock FROM product")).isEqualTo("1");
    }

    @Test
    void withoutKeyOrUnderAnotherEveryPushCounts() {
        List<String> ids = List.of(accepted(push("k-4", BODY)), accepted(push("k-5", BODY)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ingestions()).isEqualTo("2");
    }

    @Test
    void aRefusedBodyDoesNotUseItsKeyUp() {
        problem(push("k-6", "[{"), 400);

        accepted(push("k-6", BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "two words", "ma\u00f1ana"})
    void anImpossibleKey(String key) {
        problem(push(key, BODY), 400);
        problem(push("x".repeat(256), BODY), 400);
        assertThat(ingestions()).isEqualTo("0");
    }

    private String ingestions() {
        return rows.value("SELECT count(*) FROM ingestion");
    }

    private static Response push(String key, String body) {
        return PushDoor.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/receive-products");
    }

    private static String accepted(Response answer) {
        return answer.then()
                .statusCode(202)
                .header("Location", containsString("/api/ingestions/"))
                .body("status", equalTo("accepted"))
                .extract()
                .path("ingestionId");
    }

    private static void problem(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
