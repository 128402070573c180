package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.KafkaAwayResource;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A record that the broker refuses for good does not hold up those behind it. */
@QuarkusTest
@TestProfile(Profiles.Key.class)
@QuarkusTestResource(value = KafkaAwayResource.class, restrictToAnnotatedClass = true)
class SpoolSetAsideTest {
    LocalStack stack;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void the_next_of_its_conversation_follow() throws Exception {
        Nulu nulu = new Nulu(gateway);
        stack.kafka().start();
        try (Admin admin = stack.kafka().admin()) {
            // The gateway asks for the topic as soon as the broker is there, which makes it.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> admin.listTopics().names().get().contains("nulu.messages"));
            AlterConfigOp small =
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", "4000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "nulu.messages"), List.of(small)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        stack.kafka().stop();

        ObjectNode large = Nulu.message("1057", "large");
        ((ObjectNode) large.get("data")).put("message", "x".repeat(20_000));
        for (ObjectNode message : List.of(Nulu.message("1057", "before"), large, Nulu.message("1057", "after"))) {
            assertThat(nulu.post(message.toString()).statusCode()).isEqualTo(200);
        }
        stack.kafka().start();

        try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages", true)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(nulu.get("/q/metrics").body())
                            .containsPattern("(?m)^namdamasco_spool_records(\\{.*})? 0\\.0"));
            assertThat(topic.read())
                    .extracting(event -> TopicReader.headers(event).get("ce_id"))
                    .containsExactly("before", "after");
        }
    }
}
