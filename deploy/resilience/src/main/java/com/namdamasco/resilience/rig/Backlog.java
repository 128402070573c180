package com.namdamasco.resilience.rig;

import com.namdamasco.localstack.KafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What lies in the topics and has not been taken in. */
final class Backlog implements AutoCloseable {

    private static final Map<String, String> TOPIC_BY_GROUP =
            Map.of("assistant-service", "nulu.messages", "assistant-service-statuses", "whatsapp.statuses");
    private static final long BOUND_SECONDS = 20;

    private final Admin admin;

    Backlog(KafkaBroker kafka) {
        admin = kafka.admin();
    }

    /** Records behind the committed places of the assistant's consumers. */
    long records() throws InterruptedException {
        long behind = 0;
        for (Map.Entry<String, String> group : TOPIC_BY_GROUP.entrySet()) {
            behind += records(group.getKey(), group.getValue());
        }
        return behind;
    }

    private long records(String group, String topic) throws InterruptedException {
        try {
            List<TopicPartition> partitions = admin
                    .describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(BOUND_SECONDS, TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(BOUND_SECONDS, TimeUnit.SECONDS);
            return admin
                    .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all()
                    .get(BOUND_SECONDS, TimeUnit.SECONDS)
                    .entrySet()
                    .stream()
                    .mapToLong(end -> end.getValue().offset() - place(committed.get(end.getKey())))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell its offsets", e);
        }
    }

    private static long place(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
