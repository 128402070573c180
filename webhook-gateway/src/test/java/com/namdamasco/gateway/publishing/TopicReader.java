package com.namdamasco.gateway.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static org.awaitility.Awaitility.await;

/**
 * What has been published since the reader was opened. It reads up to the end of every partition, so that an acknowledged record
 * that is absent was never published.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, false);
    }

    /** @param fromTheBeginning also what was published before the reader was opened */
    public TopicReader(String bootstrapServers, String topic, boolean fromTheBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        // The first look creates the topic, and sees it only once its leaders are known.
        await().atMost(PATIENCE).until(() -> !consumer.partitionsFor(topic).isEmpty());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromTheBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position); // seeking is lazy; this fixes the place now
    }

    /** Every record up to the present end, in the order of each partition. */
    public List<ConsumerRecord<String, byte[]>> read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The topic could not be read to its end within " + PATIENCE);
            }
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    public static Map<String, String> headers(ConsumerRecord<String, byte[]> event) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
