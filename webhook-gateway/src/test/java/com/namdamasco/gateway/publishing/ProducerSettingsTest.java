package com.namdamasco.gateway.publishing;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProducerSettingsTest {
    @ParameterizedTest
    @ValueSource(longs = {500, 3_000, 6_500})
    void every_record_is_settled_before_the_answer_is_due(long millis) {
        PublishingBudget budget = PublishingBudget.of(Duration.ofSeconds(7), Duration.ofMillis(millis));

        Duration longest = budget.queue().plus(budget.maxBlock()).plus(budget.delivery());

        assertThat(longest).isLessThan(budget.deadline());
        assertThat(budget.delivery()).isGreaterThan(budget.deadline().dividedBy(2));
    }

    @Test
    void a_deadline_that_an_ordinary_pause_breaks_is_refused() {
        assertThatThrownBy(() -> PublishingBudget.of(Duration.ofSeconds(3), Duration.ofMillis(499)))
                .hasMessageContaining("SPOOL_AFTER");
        assertThatThrownBy(() -> PublishingBudget.of(Duration.ofSeconds(3), Duration.ofMillis(2_501)))
                .hasMessageContaining("WEBHOOK_PUBLISH_DEADLINE");
    }

    @Test
    void configuration_cannot_weaken_the_promises() {
        Map<String, Object> settings = ProducerSettings.of(
                Map.of("bootstrap.servers", "127.0.0.1:1", "acks", "1", "enable.idempotence", "false", "group.id", "x"),
                PublishingBudget.of(Duration.ofSeconds(3), Duration.ofMillis(1_500)));

        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .doesNotContainKey("group.id");
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 3_000})
    void kafka_takes_them_also_while_the_broker_is_away(long millis) {
        Map<String, Object> settings = ProducerSettings.of(
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                PublishingBudget.of(Duration.ofSeconds(7), Duration.ofMillis(millis)));

        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            assertThat(producer.metrics()).isNotEmpty();
            producer.close(Duration.ZERO);
        }
    }
}
