package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** The process of a single-node KRaft broker and its folder: format, start, stop. */
final class KafkaNode {
    private static final Duration START_BOUND = Duration.ofSeconds(90);
    private static final List<String> SMALL_JVM = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    private final Path folder;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private ChildProcess broker;

    KafkaNode(Path dataDirectory, boolean temporary, int port, int controllerPort) {
        this.folder = dataDirectory.resolve("kafka");
        this.temporary = temporary;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    int port() {
        return port;
    }

    Path logFile() {
        return folder.resolve("broker.log");
    }

    /** Starts the process; it accepts records when this returns. */
    void start() {
        if (broker != null && broker.alive()) {
            return;
        }
        String classPath = RepositoryRoot.brokerClassPath();
        try {
            Files.createDirectories(folder);
            Files.write(configuration(), properties());
            format(classPath);
            List<String> command =
                    java(classPath, "kafka.Kafka", configuration().toString());
            broker = ChildProcess.start("Kafka", ChildProcess.boundToThisJvm("KILL", command), logFile());
            Files.writeString(folder.resolve(Leftovers.KAFKA_PID), String.valueOf(broker.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker.awaitReady(START_BOUND, () -> FreePort.isListening(port));
        broker.awaitReady(START_BOUND, this::answers);
    }

    private boolean answers() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop() {
        if (broker != null) {
            broker.stop(Duration.ofSeconds(15));
        }
    }

    void kill() {
        if (broker != null) {
            broker.kill();
        }
    }

    void close() {
        if (temporary) {
            kill();
        } else {
            stop();
        }
        try {
            Files.deleteIfExists(folder.resolve(Leftovers.KAFKA_PID));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration() {
        return folder.resolve("server.properties");
    }

    private Path records() {
        return folder.resolve("records");
    }

    private List<String> properties() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                // The static quorum follows the ports, which differ from one start to the next.
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "log.dirs=" + records(),
                "num.partitions=" + KafkaBroker.DEFAULT_PARTITIONS,
                "auto.create.topics.enable=true",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private void format(String classPath) {
        if (Files.exists(records().resolve("meta.properties"))) {
            return;
        }
        ChildProcess.run(
                "Formatting Kafka's folder",
                START_BOUND,
                java(
                        classPath,
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        configuration().toString()));
    }

    private static List<String> java(String classPath, String... mainAndArguments) {
        List<String> command = new ArrayList<>(RepositoryRoot.java());
        command.addAll(SMALL_JVM);
        command.addAll(List.of("-cp", classPath));
        command.addAll(Arrays.asList(mainAndArguments));
        return command;
    }
}
