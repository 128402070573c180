package com.namdamasco.gateway.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.message.MessageEvent;
import com.namdamasco.gateway.message.MessageReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventRecordTest {
    private static ProducerRecord<String, byte[]> record(ObjectNode data) {
        MessageEvent message = MessageReader.read(data, "https://shop.example", Instant.parse("2026-11-22T20:00:00Z"));
        return EventRecord.of("nulu.messages", message);
    }

    private static ObjectNode goldenData() {
        return (ObjectNode) GoldenFile.WEBHOOK.json().get("data");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> event) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Test
    void the_golden_webhook_becomes_the_golden_event() {
        JsonNode golden = GoldenFile.EVENT.json();

        ProducerRecord<String, byte[]> event = record(goldenData());

        assertThat(event.topic()).isEqualTo(golden.get("topic").textValue());
        assertThat(event.key()).isEqualTo(golden.get("key").textValue());
        assertThat(GoldenFile.parse(event.value())).isEqualTo(golden.get("value"));
        Map<String, String> expected = new LinkedHashMap<>();
        golden.get("headers")
                .properties()
                .forEach(h -> expected.put(h.getKey(), h.getValue().textValue()));
        expected.put("ce_time", golden.get("value").get("receivedAt").textValue());
        assertThat(headers(event)).isEqualTo(expected);
    }

    @Test
    void the_source_stays_a_uri_reference() {
        ObjectNode data = goldenData();
        data.put("conversation_id", "a/../b?c#d%");

        ProducerRecord<String, byte[]> event = record(data);

        assertThat(event.key()).isEqualTo("a/../b?c#d%");
        assertThat(headers(event)).containsEntry("ce_source", "/nulu/conversations/a%2F..%2Fb%3Fc%23d%25");
    }
}
