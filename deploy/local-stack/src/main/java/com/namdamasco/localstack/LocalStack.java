package com.namdamasco.localstack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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
    private PostgresServer postgres;
    private KafkaBroker kafka;

    private LocalStack(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * A stack that keeps its data in the folder given and finds them there the next time.
     *
     * @throws DataDirectoryInUse when another stack runs in that folder
     */
    public static LocalStack start(Path dataDirectory) {
        return start(DataDirectory.persistent(dataDirectory), ALL);
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
        FutureTask<Void> postgresStart = inBackground(parts.contains(Part.POSTGRES), this::startPostgres);
        FutureTask<Void> kafkaStart = inBackground(parts.contains(Part.KAFKA), this::startKafka);
        await(postgresStart);
        await(kafkaStart);
    }

    private Void startPostgres() {
        String external = System.getenv("NAMDAMASCO_POSTGRES_URL");
        if (external == null || external.isBlank()) {
            postgres = PostgresServer.managed(directory);
            postgres.start();
        } else {
            postgres = PostgresServer.external(external, directory.isTemporary());
        }
        return null;
    }

    private Void startKafka() {
        String external = System.getenv("NAMDAMASCO_KAFKA_BOOTSTRAP_SERVERS");
        if (external == null || external.isBlank()) {
            kafka = KafkaBroker.managed(directory);
            kafka.start();
        } else {
            kafka = KafkaBroker.external(external);
        }
        return null;
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
        FutureTask<Void> kafkaStop = inBackground(kafka != null, () -> {
            kafka.close();
            return null;
        });
        try {
            if (postgres != null) {
                postgres.close();
            }
            await(kafkaStop);
        } finally {
            directory.close();
        }
    }

    private static FutureTask<Void> inBackground(boolean wanted, Callable<Void> work) {
        FutureTask<Void> task = new FutureTask<>(wanted ? work : () -> null);
        Thread thread = new Thread(task, "local-stack-worker");
        thread.setDaemon(true);
        // Kafka's client loads classes by the context class loader, which in a Quarkus test is not always ours.
        thread.setContextClassLoader(LocalStack.class.getClassLoader());
        thread.start();
        return task;
    }

    private static void await(FutureTask<Void> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the local stack", e);
        }
    }
}
