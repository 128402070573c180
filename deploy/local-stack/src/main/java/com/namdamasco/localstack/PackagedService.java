package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service as the build packages it (target/quarkus-app of its module), in a process of its own, bound to the loopback
 * interface unless QUARKUS_HTTP_HOST says otherwise. It counts as started when /api/health/ready answers 200.
 */
public final class PackagedService implements AutoCloseable {
    private static final Duration START_BOUND = Duration.ofSeconds(120);
    private static final Duration STOP_BOUND = Duration.ofSeconds(8);
    // What configures the services comes from the map alone; a developer's own keys must not leak into a test or a
    // demo.
    static final Set<String> WITHHELD = Set.of(
            "ASSISTANT_SERVICE_TOKEN",
            "CATALOG_BRANCHES_FILE",
            "CATALOG_SERVICE_TOKEN",
            "DATABASE_",
            "EMBEDDING_",
            "GEMINI_",
            "GOOGLE_",
            "KAFKA_",
            "LLM_",
            "LOG_FORMAT",
            "MEDIA_",
            "OPENAI_",
            "OTEL_",
            "RECEIVER_API_KEY",
            "SANDBOX_",
            "SPOOL_",
            "SUPPORT_BOARD_",
            "WEBHOOK_",
            "WHATSAPP_");
    /** The usual JVM options: quick to start rather than fast at the peak. */
    public static final List<String> QUICK_TO_START =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String module;
    private final List<String> jvmOptions;
    private final boolean sharesClasses;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExitHook exitHook = new ExitHook(this::stop);
    private ChildProcess process;

    /**
     * A service that is not started yet.
     *
     * @param module folder of the module, from the root of the repository, e.g. "catalog-service"
     * @param environment all that configures the service, without its port
     * @param log begun anew here, then written to over restarts
     */
    public PackagedService(String module, int port, Map<String, String> environment, Path log) {
        this(module, port, environment, log, QUICK_TO_START, true);
    }

    /** With a JVM as in production, or with a heap of its own: the usual one starts quickly instead of being fast. */
    public PackagedService(
            String module, int port, Map<String, String> environment, Path log, List<String> jvmOptions) {
        this(module, port, environment, log, jvmOptions, false);
    }

    private PackagedService(
            String module,
            int port,
            Map<String, String> environment,
            Path log,
            List<String> jvmOptions,
            boolean sharesClasses) {
        this.module = module;
        this.sharesClasses = sharesClasses;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.port = port;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        this.environment.putIfAbsent(
                "QUARKUS_HTTP_HOST", System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"));
        this.log = log;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process and waits until it is ready; fails with the end of its log when it dies or takes over 120 s. */
    public synchronized void start() {
        if (alive()) {
            return;
        }
        Path jar = jar(module);
        if (!Files.exists(jar)) {
            throw new IllegalStateException("No " + jar + ": run mvn package -DskipTests -am -pl " + module + " first");
        }
        List<String> command = ChildProcess.concat(RepositoryRoot.java(), jvmOptions);
        if (sharesClasses) {
            command = ChildProcess.concat(command, SharedClasses.of(jar));
        }
        command = ChildProcess.concat(command, List.of("-jar", jar.toString()));
        process = ChildProcess.start(module, ChildProcess.boundToThisJvm("KILL", command), WITHHELD, environment, log);
        process.awaitReady(START_BOUND, () -> FreePort.isListening(port) && isReady());
    }

    /** Where the build puts the module's service. */
    static Path jar(String module) {
        return RepositoryRoot.find().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Whether the service says that it and what it needs are up. */
    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/api/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** http://localhost and the port, without a path. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    /** The process that runs now, or that ran last. */
    public long pid() {
        if (process == null) {
            throw new IllegalStateException(module + " was never started");
        }
        return process.pid();
    }

    public boolean alive() {
        return process != null && process.alive();
    }

    /** A crash, as by kill -9; {@link #start()} brings it back on its port. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** A planned end: the service finishes what it is at, within 8 s. */
    public void stop() {
        stop(STOP_BOUND);
    }

    /** A planned end that may take longer, as where terminationGracePeriodSeconds says how long; killed when it does. */
    public void stop(Duration atMost) {
        if (process != null) {
            process.stop(atMost);
        }
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        exitHook.runNow();
    }
}
