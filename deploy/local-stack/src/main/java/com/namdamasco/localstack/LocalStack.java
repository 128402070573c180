package com.namdamasco.localstack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A PostgreSQL database and a Kafka broker, ready when {@code start} returns, gone after {@link #close()} and with this JVM
 * at the latest. External ones are used instead where NAMDAMASCO_POSTGRES_URL or NAMDAMASCO_KAFKA_BOOTSTRAP_SERVERS name
 * them; those are never stopped.
 */
public final class LocalStack implements AutoCloseable {
    /** What a stack consists of. */
    public enum Part {
        POSTGRES,
        KAFKA
    }

    private static final Set<Part> ALL = Set.of(Part.values());

    private final DataDirectory directory;
    private final ExitHook exitHook = new ExitHook(this::stopAll);
    private volatile PostgresServer postgres;
    private volatile KafkaBroker kafka;

    private LocalStack(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * A stack that keeps its data in the folder given and finds them there the next time.
     *
     * @throws DataDirectoryInUse when another stack runs in that folder
     */
    public static LocalStack start(Path dataDirectory) {
        return start(dataDirectory, ALL);
    }

    /** As above, with some parts only. */
    public static LocalStack start(Path dataDirectory, Collection<Part> parts) {
        return start(DataDirectory.persistent(dataDirectory), parts);
    }

    /** A stack for tests: in a new folder under java.io.tmpdir, without fsync, deleted at the end. */
    public static LocalStack startTemporary() {
        return startTemporary(ALL);
    }

    /** Only the parts that a test needs. */
    public static LocalStack startTemporary(Collection<Part> parts) {
        return start(DataDirectory.temporary(), parts);
    }

    private static LocalStack start(DataDirectory directory, Collection<Part> parts) {
        LocalStack stack = new LocalStack(directory);
        try {
            stack.start(parts);
            return stack;
        } catch (RuntimeException e) {
            try {
                stack.close();
            } catch (RuntimeException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    private void start(Collection<Part> parts) {
        Leftovers.stop(directory.path());
        Background<Void> kafkaStart = Background.run(() -> {
            if (parts.contains(Part.KAFKA)) {
                startKafka();
            }
        });
        if (parts.contains(Part.POSTGRES)) {
            startPostgres();
        }
        kafkaStart.await();
    }

    private void startPostgres() {
        String external = System.getenv("NAMDAMASCO_POSTGRES_URL");
        if (external == null || external.isBlank()) {
            postgres = PostgresServer.managed(directory);
            postgres.start();
        } else {
            postgres = PostgresServer.external(external, directory.isTemporary());
        }
    }

    private void startKafka() {
        String external = System.getenv("NAMDAMASCO_KAFKA_BOOTSTRAP_SERVERS");
        if (external == null || external.isBlank()) {
            kafka = KafkaBroker.managed(directory);
            kafka.start();
        } else {
            kafka = KafkaBroker.external(external);
        }
    }

    /** @throws IllegalStateException when the stack was started without it */
    public PostgresServer postgres() {
        if (postgres == null) {
            throw new IllegalStateException("This stack was started without PostgreSQL");
        }
        return postgres;
    }

    /** @throws IllegalStateException when the stack was started without it */
    public KafkaBroker kafka() {
        if (kafka == null) {
            throw new IllegalStateException("This stack was started without Kafka");
        }
        return kafka;
    }

    /** The folder with the data and the logs of the parts. */
    public Path dataDirectory() {
        return directory.path();
    }

    /** The variables by which the services find the parts that run. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        if (postgres != null) {
            environment.putAll(postgres.environment());
        }
        if (kafka != null) {
            environment.putAll(kafka.environment());
        }
        return environment;
    }

    /** Stops what was started, within seconds; a second call does nothing. */
    @Override
    public void close() {
        exitHook.runNow();
    }

    private void stopAll() {
        Background<Void> kafkaStop = Background.run(() -> {
            if (kafka != null) {
                kafka.close();
            }
        });
        try {
            if (postgres != null) {
                postgres.close();
            }
            kafkaStop.await();
        } finally {
            directory.close();
        }
    }
}
