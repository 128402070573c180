package com.namdamasco.gateway.publishing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer's settings: the broker's as configured (kafka.*), and on top those that the gateway's promises rest on. */
final class ProducerSettings {
    private ProducerSettings() {}

    /** Kafka's own default of max.request.size, which counts a little more than the value. */
    private static final int USUAL_LARGEST = 1_048_576;

    private static final int AROUND_THE_VALUE = 4_096;

    /** In bytes of the value: what the producer will not refuse for its size. */
    static int largestValue(Map<String, Object> settings) {
        Object configured = settings.getOrDefault(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, USUAL_LARGEST);
        return Integer.parseInt(configured.toString()) - AROUND_THE_VALUE;
    }

    static Map<String, Object> of(Map<String, Object> broker, PublishingBudget budget) {
        Map<String, Object> settings = new HashMap<>();
        broker.forEach((name, value) -> {
            // The shared map also holds settings of consumers, which a producer would warn about.
            if (ProducerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "webhook-gateway");
        // Durable, once, in order: idempotence keeps a conversation's order through the client's own retries.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A customer waits: send at once. What comes while a request is in flight gathers behind it and goes as one:
        // with
        // five in flight each record went alone, and a broker is busy by requests rather than by records.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // Kafka demands delivery.timeout >= linger + request.timeout; two thirds leave room for one retry on another
        // connection.
        int delivery = Math.toIntExact(budget.delivery().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery * 2 / 3);
        // Nobody waits inside send(): KafkaSender does the waiting, elsewhere.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 50);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
