package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** {@code nulu.messages}, written as the gateway writes it (docs/contracts/nulu-messages-event.json). */
public final class Topic implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public Topic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    public void publish(JsonNode conversation, String messageId, String senderId, String text) {
        publish(conversation, messageId, senderId, text, Map.of());
    }

    /** @param attachments addresses by file name */
    public void publish(
            JsonNode conversation, String messageId, String senderId, String text, Map<String, String> attachments) {
        ObjectNode value =
                Contract.read("nulu-messages-event.json").path("value").deepCopy();
        String id = conversation.path("conversationId").asText();
        String channel = conversation.path("channel").asText();
        value.put("messageId", messageId)
                .put("conversationId", id)
                .put("senderId", senderId)
                .put("customerId", conversation.path("customerId").asText())
                .put("source", channel.equals("web") ? "" : channel)
                .put("text", text);
        ArrayNode files = value.putArray("attachments");
        attachments.forEach((name, url) -> files.addObject().put("name", name).put("url", url));
        send(id, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns once the broker has it. */
    public void send(String key, byte[] value) {
        send("nulu.messages", key, value);
    }

    /** Of another topic than the messages'. Returns once the broker has it. */
    public void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker took a record", e);
        }
    }

    /** The values on a topic so far. */
    public List<String> valuesOf(String topic) {
        return recordsOf(topic).stream().map(Topic::text).toList();
    }

    /** The headers of the record with this value, in one text; none when the topic has no such record. */
    public Optional<String> headersOf(String topic, String value) {
        return recordsOf(topic).stream()
                .filter(record -> text(record).equals(value))
                .map(record -> Stream.of(record.headers().toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n")))
                .findFirst();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            consumer.poll(Duration.ofSeconds(2)).forEach(records::add);
            return records;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
