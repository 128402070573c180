package com.namdamasco.catalog.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The change of an item on its way to Kafka (docs/contracts/catalog-changes.json). The key is the item's code, so that
 * changes of one item stay in order; {@code ce_id} is the same whenever the record is sent again.
 */
record ChangeRecord(long sequence, String itemCode, String value) {

    static final String TOPIC = "catalog.changes";

    ProducerRecord<String, byte[]> toKafka() {
        ProducerRecord<String, byte[]> kafka =
                new ProducerRecord<>(TOPIC, itemCode, value.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "com.namdamasco.catalog.item-changed",
                        "ce_source", "/catalog/items",
                        "ce_id", Long.toString(sequence),
                        "ce_datacontenttype", "application/json")
                .forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }

    /** The broker's settings as configured (kafka.*), and on top those that the order and the durability rest on. */
    static Map<String, Object> producerSettings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>();
        broker.forEach((name, value) -> {
            if (ProducerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "catalog-service");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // An item in very many warehouses makes a large record, but one that compresses well.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
        // A transaction is open meanwhile.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }
}
