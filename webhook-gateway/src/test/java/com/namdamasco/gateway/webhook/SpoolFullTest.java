package com.namdamasco.gateway.webhook;

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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The broker away and the spool full: 503 and not ready, in time; and it recovers by itself. */
@QuarkusTest
@TestProfile(SpoolFullTest.ThreeRecords.class)
@QuarkusTestResource(value = KafkaAwayResource.class, restrictToAnnotatedClass = true)
class SpoolFullTest {
    public static class ThreeRecords extends Profiles.Key {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("SPOOL_MAX_RECORDS", "3");
            overrides.put("WEBHOOK_BODY_LIMIT", "4M");
            return overrides;
        }
    }

    LocalStack stack;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void both_away_is_503_in_time_and_what_was_refused_is_never_published() {
        Nulu nulu = new Nulu(gateway);
        // First: what Kafka would never take is not promised either.
        String large = Nulu.message("1057", "x".repeat(100))
                .toString()
                .replace("\"message\":\"", "\"message\":\"" + "x".repeat(2_000_000));
        assertThat(large).hasSizeGreaterThan(2_000_000);
        Problems.detail(nulu.post(large), 413, "too-large");

        for (int id = 0; id < 3; id++) {
            assertThat(post(nulu, "1057", "kept-" + id).statusCode()).isEqualTo(200);
        }

        for (int id = 0; id < 3; id++) {
            assertThat(Problems.detail(post(nulu, "1057", "refused-" + id), 503, "not-published"))
                    .contains("Send it again");
            Problems.detail(post(nulu, "other-" + id, "refused"), 503, "not-published");
        }
        HttpResponse<String> ready = nulu.get("/api/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("spool is full");
        assertThat(nulu.get("/api/health/live").statusCode()).isEqualTo(200);

        stack.kafka().start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> nulu.get("/api/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> post(nulu, "1057", "after").statusCode() == 200);
        try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages", true)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(nulu.get("/q/metrics").body())
                            .containsPattern("(?m)^namdamasco_spool_records(\\{.*})? 0\\.0"));
            assertThat(topic.read())
                    .extracting(event -> TopicReader.headers(event).get("ce_id"))
                    .containsExactly("kept-0", "kept-1", "kept-2", "after");
        }
    }

    private static HttpResponse<String> post(Nulu nulu, String conversation, String id) {
        long start = System.nanoTime();
        HttpResponse<String> answer = nulu.post(Nulu.message(conversation, id).toString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_000));
        return answer;
    }
}
