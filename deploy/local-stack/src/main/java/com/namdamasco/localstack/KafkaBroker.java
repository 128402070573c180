package com.namdamasco.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** A Kafka broker: one of our own in its own JVM, or the one that NAMDAMASCO_KAFKA_BOOTSTRAP_SERVERS names. */
public final class KafkaBroker implements AutoCloseable {
    /** Of a topic that is created by its first use. */
    public static final int DEFAULT_PARTITIONS = 12;

    private final KafkaNode node; // null: external
    private final String bootstrapServers;

    private KafkaBroker(KafkaNode node, String bootstrapServers) {
        this.node = node;
        this.bootstrapServers = bootstrapServers;
    }

    static KafkaBroker managed(DataDirectory directory) {
        KafkaNode node = new KafkaNode(directory.path(), directory.isTemporary(), FreePort.find(), FreePort.find());
        return new KafkaBroker(node, "127.0.0.1:" + node.port());
    }

    static KafkaBroker external(String bootstrapServers) {
        return new KafkaBroker(null, bootstrapServers);
    }

    /** host:port, or several with commas between. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The variable by which the services find the broker. */
    public Map<String, String> environment() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    }

    /** Starts the broker; after {@link #stop()} or {@link #kill()} with the same records on the same port. */
    public void start() {
        own().start();
    }

    /** A planned outage. */
    public void stop() {
        own().stop();
    }

    /** A crash, as by kill -9. */
    public void kill() {
        own().kill();
    }

    /** Creates the topics that do not exist yet. */
    public void createTopics(int partitions, String... names) {
        try (Admin admin = admin()) {
            for (String name : names) {
                createTopic(admin, name, partitions);
            }
        }
    }

    /** An administration client; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", 10_000, "default.api.timeout.ms", 20_000));
    }

    private static void createTopic(Admin admin, String name, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic " + name + " could not be created", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Topic " + name + " could not be created within 30 s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, e);
        }
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
    }

    private KafkaNode own() {
        if (node == null) {
            throw new IllegalStateException(
                    "The broker of NAMDAMASCO_KAFKA_BOOTSTRAP_SERVERS is not ours to start and stop");
        }
        return node;
    }
}
