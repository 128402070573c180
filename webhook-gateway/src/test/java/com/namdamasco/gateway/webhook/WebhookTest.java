package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * <pre>
 * Nulu ──HTTP──▶ gateway ──▶ a real broker ──▶ TopicReader
 * </pre>
 */
@QuarkusTest
@TestProfile(Profiles.Key.class)
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "false"),
        restrictToAnnotatedClass = true)
class WebhookTest {
    private static final String TOPIC = "nulu.messages";

    LocalStack stack;

    @TestHTTPResource("/")
    URI gateway;

    private Nulu nulu;
    private TopicReader topic;

    @BeforeEach
    void open() {
        nulu = new Nulu(gateway);
        topic = new TopicReader(stack.kafka().bootstrapServers(), TOPIC);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void the_golden_webhook_is_published_as_the_golden_event() {
        Instant before = Instant.now().minusMillis(1);

        HttpResponse<String> answer = nulu.post(new String(GoldenFile.WEBHOOK.bytes(), StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"accepted\",\"conversationId\":\"1057\",\"messageId\":\"2574\"}");
        assertThat(topic.read()).singleElement().satisfies(event -> {
            ObjectNode golden = GoldenFile.EVENT.json();
            ObjectNode value = (ObjectNode) GoldenFile.parse(event.value());
            Instant receivedAt = Instant.parse(value.get("receivedAt").textValue());
            assertThat(receivedAt).isBetween(before, Instant.now());
            assertThat(event.key()).isEqualTo(golden.get("key").textValue());
            value.set("receivedAt", golden.get("value").get("receivedAt"));
            assertThat(value).isEqualTo(golden.get("value"));
            Map<String, String> headers = new LinkedHashMap<>();
            golden.get("headers")
                    .properties()
                    .forEach(h -> headers.put(h.getKey(), h.getValue().textValue()));
            headers.put("ce_time", receivedAt.toString());
            assertThat(TopicReader.headers(event)).isEqualTo(headers);
        });
    }

    @Test
    void numbers_nulls_and_unknown_fields_are_taken() {
        ObjectNode webhook = Nulu.message("7", "8");
        ObjectNode data = (ObjectNode) webhook.get("data");
        data.put("conversation_id", 70071L)
                .put("message_id", 9007199254740993L)
                .put("user_id", 947)
                .put("conversation_user_id", 947);
        data.putNull("conversation_source").putNull("message").putNull("attachments");
        data.putObject("nuevo").put("campo", "ñ");
        webhook.remove("sender-url");
        webhook.put("otro", true);

        HttpResponse<String> answer = nulu.post(webhook.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(topic.read()).singleElement().satisfies(event -> {
            JsonNode value = GoldenFile.parse(event.value());
            assertThat(event.key()).isEqualTo("70071");
            assertThat(value.get("messageId").textValue()).isEqualTo("9007199254740993");
            assertThat(value.get("senderId").textValue()).isEqualTo("947");
            assertThat(value.get("source").textValue()).isEmpty();
            assertThat(value.get("text").textValue()).isEmpty();
            assertThat(value.get("attachments")).isEmpty();
            assertThat(value.get("senderUrl").isNull()).isTrue();
            assertThat(value.get("extra")).hasToString("{\"department\":\"3\",\"nuevo\":{\"campo\":\"ñ\"}}");
        });
    }

    @Test
    void a_body_of_nearly_the_limit_is_taken_whole() {
        ObjectNode webhook = Nulu.message("1060", "1");
        String text = "ñ".repeat(32_000);
        ((ObjectNode) webhook.get("data")).put("message", text);

        HttpResponse<String> answer = nulu.post(webhook.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(topic.read()).singleElement().satisfies(event -> assertThat(
                        GoldenFile.parse(event.value()).get("text").textValue())
                .isEqualTo(text));
    }

    /** A fronting proxy may speak HTTP/2, and curl asks before it sends a large body. */
    @ParameterizedTest
    @CsvSource({"HTTP_2, false", "HTTP_2, true", "HTTP_1_1, true"})
    void other_ways_of_http_are_taken_too(HttpClient.Version version, boolean expectContinue) {
        HttpRequest.Builder request = nulu.request().version(version).expectContinue(expectContinue);

        HttpResponse<String> answer = nulu.send(
                request.POST(BodyPublishers.ofString(Nulu.message("1062", "1").toString())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(topic.read()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"function\":\"new-conversation-created\",\"key\":\"golden-webhook-secret\",\"data\":{\"conversation_id\":\"1057\"}}",
                "{\"function\":\"conversation-status-updated\",\"key\":\"golden-webhook-secret\",\"data\":{\"conversation_id\":\"1057\",\"status_code\":\"3\"}}",
                "{\"function\":\"message-deleted\",\"key\":\"golden-webhook-secret\",\"data\":\"2574\"}",
                "{\"function\":\"message-deleted\",\"key\":\"golden-webhook-secret\",\"data\":2574}",
                "{\"function\":\"of-the-future\",\"key\":\"golden-webhook-secret\"}"
            })
    void other_events_are_acknowledged_and_not_published(String body) {
        HttpResponse<String> answer = nulu.post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ignored\"}");
        nulu.post(Nulu.message("1057", "sentinel").toString());
        assertThat(topic.read())
                .extracting(event -> TopicReader.headers(event).get("ce_id"))
                .containsExactly("sentinel");
    }

    @Test
    void each_conversation_keeps_its_order_under_concurrency() throws Exception {
        int conversations = 10;
        int messages = 20;
        List<Callable<Boolean>> senders = new ArrayList<>();
        for (int c = 0; c < conversations; c++) {
            String conversation = "order-" + c;
            senders.add(() -> {
                boolean accepted = true;
                for (int m = 0; m < messages; m++) {
                    accepted &= nulu.post(Nulu.message(conversation, String.valueOf(m))
                                            .toString())
                                    .statusCode()
                            == 200;
                }
                return accepted;
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(conversations);
        try {
            for (var sender : threads.invokeAll(senders, 60, TimeUnit.SECONDS)) {
                assertThat(sender.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        Map<String, List<Integer>> arrived = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : topic.read()) {
            arrived.computeIfAbsent(event.key(), key -> new ArrayList<>())
                    .add(Integer.valueOf(TopicReader.headers(event).get("ce_id")));
        }
        assertThat(arrived).hasSize(conversations);
        assertThat(arrived.values())
                .allSatisfy(ids -> assertThat(ids).hasSize(messages).isSorted().doesNotHaveDuplicates());
    }

    /** The broker knows only idempotent producers by an id, and a Kafka client refuses to be one without acks=all. */
    @Test
    void the_broker_sees_an_idempotent_producer() throws Exception {
        nulu.post(Nulu.message("1061", "1").toString());
        ConsumerRecord<String, byte[]> event = topic.read().get(0);
        TopicPartition partition = new TopicPartition(TOPIC, event.partition());

        Collection<ProducerState> producers;
        try (Admin admin = stack.kafka().admin()) {
            producers = admin.describeProducers(List.of(partition))
                    .partitionResult(partition)
                    .get(10, TimeUnit.SECONDS)
                    .activeProducers();
        }

        assertThat(producers).isNotEmpty().allSatisfy(producer -> {
            assertThat(producer.producerId()).isNotNegative();
            assertThat(producer.lastSequence()).isNotNegative();
            assertThat(producer.lastTimestamp())
                    .isGreaterThan(event.timestamp() - Duration.ofMinutes(5).toMillis());
        });
    }
}
