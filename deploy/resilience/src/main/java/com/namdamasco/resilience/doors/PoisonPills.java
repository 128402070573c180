package com.namdamasco.resilience.doors;

import com.namdamasco.localstack.fuzzing.OddJson;
import com.namdamasco.localstack.fuzzing.OddText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that the gateway would never write, in the topics that the assistant reads. */
final class PoisonPills implements AutoCloseable {

    private static final List<String> TOPICS = List.of("nulu.messages", "whatsapp.statuses");

    private final KafkaProducer<String, byte[]> producer;
    private final OddText odd;
    private final OddJson oddJson;

    PoisonPills(String brokers, OddText odd) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
        this.odd = odd;
        oddJson = new OddJson(odd);
    }

    void drop() {
        byte[] value =
                switch (odd.upTo(4)) {
                    case 0 -> new byte[0];
                    case 1 -> odd.text().getBytes(StandardCharsets.UTF_16);
                    case 2 -> oddJson.value().getBytes(StandardCharsets.UTF_8);
                    default -> oddJson.broken("[" + oddJson.value() + "]");
                };
        String key = odd.chance(5) ? null : String.valueOf(odd.upTo(1_000));
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(odd.one(TOPICS), key, odd.chance(20) ? null : value);
        if (odd.chance(2)) {
            record.headers().add("ce_id", odd.text().getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_type", odd.text().getBytes(StandardCharsets.UTF_8));
        }
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
