package com.namdamasco.gateway.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.namdamasco.gateway.message.MessageEvent;
import com.namdamasco.gateway.spool.Lane;
import com.namdamasco.gateway.spool.SpooledRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as a Kafka record: a CloudEvent in binary mode. A message is keyed by conversation, so that a conversation stays in
 * order; its shape is docs/contracts/nulu-messages-event.json.
 */
final class EventRecord {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventRecord() {}

    static ProducerRecord<String, byte[]> of(String topic, MessageEvent message) {
        return of(new Event(
                topic,
                message.conversationId(),
                "com.namdamasco.nulu.message-sent",
                "/nulu/conversations/" + uriSegment(message.conversationId()),
                message.messageId(),
                message.receivedAt(),
                message));
    }

    static ProducerRecord<String, byte[]> of(Event event) {
        ProducerRecord<String, byte[]> published =
                new ProducerRecord<>(event.topic(), event.key(), json(event.value()));
        header(published, "ce_specversion", "1.0");
        header(published, "ce_type", event.type());
        header(published, "ce_source", event.source());
        header(published, "ce_id", event.id());
        header(published, "ce_subject", event.key());
        header(published, "ce_time", event.time().toString());
        header(published, "ce_datacontenttype", "application/json");
        return published;
    }

    /** As it was when it was spooled. */
    static ProducerRecord<String, byte[]> of(SpooledRecord spooled) {
        ProducerRecord<String, byte[]> published =
                new ProducerRecord<>(spooled.lane().topic(), spooled.lane().key(), spooled.value());
        spooled.headers().forEach((name, value) -> header(published, name, value));
        return published;
    }

    static SpooledRecord spooled(Lane lane, ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new SpooledRecord(0, lane, headers, record.value(), Instant.now());
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code ce_source} must be a URI reference. Identifiers are printable ASCII without spaces, so no "+" arises. */
    private static String uriSegment(String identifier) {
        return URLEncoder.encode(identifier, StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always writable as JSON", e);
        }
    }
}
