package com.namdamasco.gateway.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.namdamasco.gateway.message.MessageEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A message as a Kafka record: a CloudEvent in binary mode, keyed by conversation so that a conversation stays in order.
 * Its shape is docs/contracts/nulu-messages-event.json.
 */
final class EventRecord {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventRecord() {}

    static ProducerRecord<String, byte[]> of(String topic, MessageEvent message) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, message.conversationId(), json(message));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_type", "com.namdamasco.nulu.message-sent");
        header(event, "ce_source", "/nulu/conversations/" + uriSegment(message.conversationId()));
        header(event, "ce_id", message.messageId());
        header(event, "ce_subject", message.conversationId());
        header(event, "ce_time", message.receivedAt().toString());
        header(event, "ce_datacontenttype", "application/json");
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code ce_source} must be a URI reference. Identifiers are printable ASCII without spaces, so no "+" arises. */
    private static String uriSegment(String identifier) {
        return URLEncoder.encode(identifier, StandardCharsets.UTF_8);
    }

    private static byte[] json(MessageEvent message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message event is always writable as JSON", e);
        }
    }
}
