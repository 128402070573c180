package com.namdamasco.gateway.whatsapp;

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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * <pre>
 * Meta ──HTTP──▶ gateway ──▶ a real broker ──▶ TopicReader
 * </pre>
 */
@QuarkusTest
@TestProfile(Profiles.Key.class)
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "false"),
        restrictToAnnotatedClass = true)
class StatusWebhookTest {
    private static final String SECRET = Profiles.APP_SECRETS.get(0);
    private static final String GOLDEN = new String(GoldenFile.STATUSES_WEBHOOK.bytes(), StandardCharsets.UTF_8);

    LocalStack stack;

    @TestHTTPResource("/")
    URI gateway;

    private Meta meta;
    private TopicReader topic;

    @BeforeEach
    void open() {
        meta = new Meta(gateway);
        topic = new TopicReader(stack.kafka().bootstrapServers(), "whatsapp.statuses");
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void every_entry_change_and_status_of_the_golden_webhook_is_published_as_the_golden_events() {
        HttpResponse<String> answer = meta.post(GOLDEN, SECRET);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\",\"statuses\":2}");
        JsonNode golden = GoldenFile.parse(GoldenFile.STATUSES_EVENT.bytes());
        List<ConsumerRecord<String, byte[]>> published = topic.read();
        assertThat(published).hasSize(golden.size());
        for (JsonNode expected : golden) {
            assertThat(published).anySatisfy(event -> assertIsGolden(event, expected));
        }
    }

    private static void assertIsGolden(ConsumerRecord<String, byte[]> event, JsonNode golden) {
        ObjectNode value = (ObjectNode) GoldenFile.parse(event.value());
        Map<String, String> headers = new LinkedHashMap<>();
        golden.get("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().textValue()));
        headers.put(
                "ce_time", Instant.parse(value.get("receivedAt").textValue()).toString());
        value.set("receivedAt", golden.get("value").get("receivedAt"));
        assertThat(event.key()).isEqualTo(golden.get("key").textValue());
        assertThat(value).isEqualTo(golden.get("value"));
        assertThat(TopicReader.headers(event)).isEqualTo(headers);
    }

    @Test
    void the_old_secret_is_valid_beside_the_new_one() {
        assertThat(meta.post(GOLDEN, Profiles.APP_SECRETS.get(1)).statusCode()).isEqualTo(200);
        assertThat(topic.read()).hasSize(2);
    }

    @Test
    void another_signature_or_none_or_two_are_refused_alike() {
        String genuine = Meta.signature(GOLDEN, SECRET);
        List<HttpResponse<String>> answers = List.of(
                meta.post(GOLDEN, "guess"),
                meta.post(GOLDEN, SECRET + "x"),
                meta.send(meta.unsigned(GOLDEN)),
                meta.send(meta.unsigned(GOLDEN).header("X-Hub-Signature-256", "")),
                meta.send(meta.unsigned(GOLDEN).header("X-Hub-Signature-256", genuine.replace("sha256", "sha1"))),
                meta.send(meta.unsigned(GOLDEN + " ").header("X-Hub-Signature-256", genuine)),
                meta.send(meta.unsigned(GOLDEN)
                        .header("X-Hub-Signature-256", genuine)
                        .header("X-Hub-Signature-256", genuine)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(answers.get(0).body()).doesNotContain("sha256", "WHATSAPP_");
        });
        assertThat(topic.read()).isEmpty();
    }

    @Test
    void customers_messages_are_acknowledged_and_left_to_nulu() {
        String message =
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":"
                        + "{\"messages\":[{\"from\":\"58414\",\"id\":\"wamid.x\",\"type\":\"text\",\"text\":{\"body\":\"Hola\"}}]}}]}]}";

        HttpResponse<String> answer = meta.post(message, SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ignored\",\"statuses\":0}");
        assertThat(topic.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"entry\":", "{\"entry\":[],\"entry\":[]}", "\"text\"", "{} {}"})
    void what_is_no_json_object_is_400(String body) {
        HttpResponse<String> answer = meta.post(body, SECRET);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:namdamasco:problem:malformed");
    }

    @Test
    void a_body_over_the_limit_is_413() {
        HttpResponse<String> answer = meta.post("{\"x\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}", SECRET);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("WHATSAPP_WEBHOOK_BODY_LIMIT");
    }

    @Test
    void a_thousand_statuses_at_once_are_all_durable() {
        ObjectNode webhook = GoldenFile.STATUSES_WEBHOOK.json();
        var statuses = (com.fasterxml.jackson.databind.node.ArrayNode) webhook.at("/entry/0/changes/0/value/statuses");
        ObjectNode one = (ObjectNode) statuses.get(0);
        for (int i = 0; i < 999; i++) {
            statuses.add(one.deepCopy().put("id", "wamid.many" + i));
        }

        HttpResponse<String> answer = meta.post(webhook.toString(), SECRET);

        assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\",\"statuses\":1001}");
        assertThat(topic.read()).hasSize(1001);
    }

    @Test
    void the_handshake_repeats_the_challenge() {
        HttpResponse<String> answer = meta.handshake("subscribe", Profiles.VERIFY_TOKEN, "1158201444");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("1158201444");
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, guess, 1, 401",
        "subscribe, '', 1, 401",
        "subscribe, golden-verify-token-, 1, 401",
        "unsubscribe, golden-verify-token, 1, 400",
        "subscribe, golden-verify-token, '', 400",
        "subscribe, golden-verify-token, <script>alert(1)</script>, 400",
        "subscribe, golden-verify-token, a b, 400"
    })
    void another_handshake_is_refused(String mode, String token, String challenge, int status) {
        HttpResponse<String> answer = meta.handshake(mode, token, challenge);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("script");
    }

    @Test
    void another_method_is_405_and_says_which_are_right() {
        HttpResponse<String> answer = meta.send(meta.request().DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }
}
