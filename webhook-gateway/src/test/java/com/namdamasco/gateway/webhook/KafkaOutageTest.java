package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.KafkaAwayResource;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * <pre>
 * broker   away ───────────────── up ──────────── away ───────── up
 * gateway       starts, 503, live      200, ready      503            200, ready
 * </pre>
 */
@QuarkusTest
@TestProfile(Profiles.Key.class)
@QuarkusTestResource(value = KafkaAwayResource.class, restrictToAnnotatedClass = true)
class KafkaOutageTest {
    private static final Duration BARELY_OVER_THE_DEADLINE = Duration.ofMillis(3_300);

    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(20);

    LocalStack stack;

    @AfterAll
    static void stopClients() {
        CLIENTS.shutdownNow();
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void it_starts_without_the_broker_and_recovers_by_itself_each_time() {
        Nulu nulu = new Nulu(gateway);

        assertThat(nulu.get("/api/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = nulu.get("/api/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"Kafka\"").contains("KAFKA_BOOTSTRAP_SERVERS");
        refusesInTime(nulu, "away-at-start");

        stack.kafka().start();
        recovers(nulu, "first");

        try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages")) {
            stack.kafka().stop();
            refusesInTime(nulu, "away-again");
            assertThat(nulu.get("/api/health/live").statusCode()).isEqualTo(200);
            assertThat(nulu.get("/api/health/ready").statusCode()).isEqualTo(503);

            stack.kafka().start();
            recovers(nulu, "second");
            assertThat(topic.read())
                    .as("what was answered 503 is not published afterwards")
                    .allSatisfy(event ->
                            assertThat(TopicReader.headers(event).get("ce_id")).startsWith("second"));
        }
    }

    @Test
    void what_needs_no_broker_answers_without_it() {
        Nulu nulu = new Nulu(gateway);

        HttpResponse<String> started = nulu.get("/api/health/started");
        HttpResponse<String> openapi = nulu.get("/q/openapi?format=json");

        assertThat(started.statusCode()).isEqualTo(200);
        JsonNode door = GoldenFile.parse(openapi.body().getBytes(StandardCharsets.UTF_8))
                .at("/paths/~1api~1sb-webhook/post");
        assertThat(door.get("responses").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("200", "400", "401", "413", "415", "503");
        assertThat(door.at("/requestBody/content/application~1json/schema").isMissingNode())
                .isFalse();
    }

    /** Twenty at once, so that those behind a blocked one are in time as well. */
    private static void refusesInTime(Nulu nulu, String id) {
        List<Refusal> refusals = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> timed(nulu, id + i), CLIENTS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        String statuses = new String(GoldenFile.STATUSES_WEBHOOK.bytes(), StandardCharsets.UTF_8);
        Problems.detail(nulu.meta().post(statuses, Profiles.APP_SECRETS.get(0)), 503, "not-published");
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(Problems.detail(refusal.answer(), 503, "not-published")).contains("Send it again");
            assertThat(refusal.duration()).isLessThan(BARELY_OVER_THE_DEADLINE);
        });
    }

    private static Refusal timed(Nulu nulu, String id) {
        long start = System.nanoTime();
        HttpResponse<String> answer = nulu.post(Nulu.message("1057", id).toString());
        return new Refusal(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void recovers(Nulu nulu, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> nulu.get("/api/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> nulu.post(Nulu.message("1057", id).toString()).statusCode() == 200);
    }

    private record Refusal(HttpResponse<String> answer, Duration duration) {}
}
