package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.BrokerPause;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * <pre>
 * broker   away ────────────────── up ───────────── killed ───── up ────── frozen ──── thawed
 * gateway       starts, 200, degraded   drained, 200        200      drained       200        drained
 * </pre>
 */
@QuarkusTest
@TestProfile(Profiles.Key.class)
@QuarkusTestResource(value = KafkaAwayResource.class, restrictToAnnotatedClass = true)
class KafkaOutageTest {
    private static final Duration IN_TIME = Duration.ofSeconds(3);
    private static final int CONVERSATIONS = 10;

    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(CONVERSATIONS);

    LocalStack stack;

    @AfterAll
    static void stopClients() {
        CLIENTS.shutdownNow();
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void whatever_the_broker_does_each_message_is_accepted_in_time_and_arrives_in_order() {
        Nulu nulu = new Nulu(gateway);

        assertThat(nulu.get("/api/health/live").statusCode()).isEqualTo(200);
        accepts(nulu, 0, 10);
        acceptsStatuses(nulu);
        degraded(nulu);

        stack.kafka().start();
        try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages", true);
                TopicReader statuses = new TopicReader(stack.kafka().bootstrapServers(), "whatsapp.statuses", true)) {
            recovers(nulu);
            accepts(nulu, 10, 20);

            stack.kafka().kill();
            accepts(nulu, 20, 30);
            degraded(nulu);
            stack.kafka().start();
            accepts(nulu, 30, 40);
            recovers(nulu);

            try (BrokerPause frozen = BrokerPause.begin()) {
                assertThat(frozen).isNotNull();
                accepts(nulu, 40, 50);
            }
            recovers(nulu);

            assertThat(arrived(topic)).hasSize(CONVERSATIONS).allSatisfy((conversation, ids) -> assertThat(ids)
                    .as(conversation)
                    .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList()));
            assertThat(statuses.read()).hasSize(2);
        }
        assertThat(metric(nulu, "namdamasco_spool_drained_total")).isGreaterThanOrEqualTo(2 * 10 * CONVERSATIONS);
        assertThat(metric(nulu, "namdamasco_spool_oldest_seconds")).isZero();
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
                .containsExactlyInAnyOrder("200", "400", "401", "403", "408", "413", "415", "429", "503");
        assertThat(door.at("/requestBody/content/application~1json/schema").isMissingNode())
                .isFalse();
    }

    /** All conversations at once, in each one message after the other's answer, as Nulu does. */
    private static void accepts(Nulu nulu, int from, int to) {
        List<CompletableFuture<Void>> conversations = IntStream.range(0, CONVERSATIONS)
                .mapToObj(c -> CompletableFuture.runAsync(
                        () -> {
                            for (int id = from; id < to; id++) {
                                accepts(nulu, "outage-" + c, id);
                            }
                        },
                        CLIENTS))
                .toList();
        conversations.forEach(CompletableFuture::join);
    }

    private static void accepts(Nulu nulu, String conversation, int id) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                nulu.post(Nulu.message(conversation, String.valueOf(id)).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
    }

    private static void acceptsStatuses(Nulu nulu) {
        String statuses = new String(GoldenFile.STATUSES_WEBHOOK.bytes(), StandardCharsets.UTF_8);
        assertThat(nulu.meta().post(statuses, Profiles.APP_SECRETS.get(0)).statusCode())
                .isEqualTo(200);
    }

    /** Ready, or the pod would be taken away while it still can spool; but it says how it is. */
    private static void degraded(Nulu nulu) {
        HttpResponse<String> ready = nulu.get("/api/health/ready");
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body()).containsPattern("\"degraded\": *true").contains("KAFKA_BOOTSTRAP_SERVERS");
    }

    private static void recovers(Nulu nulu) {
        await().atMost(Duration.ofSeconds(30)).until(() -> metric(nulu, "namdamasco_spool_records") == 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        nulu.get("/api/health/ready").body().replace(" ", "").contains("\"degraded\":false"));
    }

    private static double metric(Nulu nulu, String name) {
        return nulu.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** In the order of their first arrival: what the broker took without telling may come again, which the assistant drops. */
    private static Map<String, List<Integer>> arrived(TopicReader topic) {
        Map<String, LinkedHashSet<Integer>> seen = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> event : topic.read()) {
            seen.computeIfAbsent(event.key(), key -> new LinkedHashSet<>())
                    .add(Integer.valueOf(TopicReader.headers(event).get("ce_id")));
        }
        Map<String, List<Integer>> ids = new LinkedHashMap<>();
        seen.forEach((key, values) -> ids.put(key, new ArrayList<>(values)));
        return ids;
    }
}
