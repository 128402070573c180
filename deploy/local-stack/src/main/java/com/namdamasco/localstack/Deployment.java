package com.namdamasco.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The whole of NamDamasco on this machine: database, broker, sandbox and the three services as packaged jars, wired together.
 * The demo and the end-to-end tests share it.
 *
 * <pre>{@code
 * try (Deployment deployment = Deployment.temporary().start()) {
 *     deployment.gateway().url();
 * }
 * }</pre>
 */
public final class Deployment implements AutoCloseable {
    /** Customers' messages on their way from the gateway to the assistant. */
    private static final String MESSAGES_TOPIC = "nulu.messages";

    /** What WhatsApp tells of the replies, on the same way. */
    private static final String STATUSES_TOPIC = "whatsapp.statuses";

    private final Wiring wiring;
    private final List<Service> wanted;
    private final Map<Service, Map<String, String>> overrides;
    private final Path logs;
    private final Consumer<String> progress;
    private final Map<Service, PackagedService> running = new EnumMap<>(Service.class);
    private final ExitHook exitHook;
    private volatile LocalStack stack;

    Deployment(
            Wiring wiring,
            List<Service> wanted,
            Map<Service, Map<String, String>> overrides,
            Path logs,
            Consumer<String> progress) {
        this.wiring = wiring;
        this.wanted = wanted;
        this.overrides = overrides;
        this.logs = logs;
        this.progress = progress;
        this.exitHook = new ExitHook(this::stopAll);
    }

    /** For tests: everything new, on free ports, with the sandbox's model, deleted at the end except the logs. */
    public static DeploymentBuilder temporary() {
        return new DeploymentBuilder(null);
    }

    /** For the demo: data, logs and secrets stay in the folder given. */
    public static DeploymentBuilder persistent(Path dataDirectory) {
        return new DeploymentBuilder(dataDirectory.toAbsolutePath().normalize());
    }

    void startOn(Supplier<LocalStack> stackStart) {
        try {
            Background<Void> sandbox = Background.run(() -> start(Service.SANDBOX, Map.of()));
            Background<Void> infrastructure = Background.run(() -> startStack(stackStart));
            awaitAll(List.of(infrastructure, sandbox));
            awaitAll(wanted.stream()
                    .filter(service -> service != Service.SANDBOX)
                    .map(service -> Background.run(() -> start(service, stack.environment())))
                    .toList());
            exitHook.comeFirst();
        } catch (RuntimeException e) {
            try {
                close();
            } catch (RuntimeException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    private void startStack(Supplier<LocalStack> stackStart) {
        long begun = System.nanoTime();
        stack = stackStart.get();
        stack.kafka().createTopics(KafkaBroker.DEFAULT_PARTITIONS, MESSAGES_TOPIC, STATUSES_TOPIC);
        report("PostgreSQL and Kafka ready", begun);
    }

    private void start(Service service, Map<String, String> infrastructure) {
        long begun = System.nanoTime();
        Map<String, String> environment = new HashMap<>(infrastructure);
        environment.putAll(wiring.environment(service));
        environment.putAll(overrides.getOrDefault(service, Map.of()));
        PackagedService packaged = new PackagedService(
                service.module(), wiring.ports().get(service), environment, logs.resolve(service.label() + ".log"));
        synchronized (running) {
            running.put(service, packaged);
        }
        packaged.start();
        report(service.label() + " ready", begun);
    }

    private void report(String step, long begun) {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        progress.accept(String.format(java.util.Locale.ROOT, "%s after %.1f s", step, seconds));
    }

    /** Waits for all, also after a failure, so that nothing is still starting when what has started is stopped. */
    private static void awaitAll(List<Background<Void>> starts) {
        RuntimeException first = null;
        for (Background<Void> start : starts) {
            try {
                start.await();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** The database and the broker. */
    public LocalStack stack() {
        return stack;
    }

    public PackagedService sandbox() {
        return service(Service.SANDBOX);
    }

    public PackagedService catalog() {
        return service(Service.CATALOG);
    }

    public PackagedService gateway() {
        return service(Service.GATEWAY);
    }

    public PackagedService assistant() {
        return service(Service.ASSISTANT);
    }

    /** @throws IllegalStateException when the deployment was started without it */
    public PackagedService service(Service service) {
        synchronized (running) {
            PackagedService found = running.get(service);
            if (found == null) {
                throw new IllegalStateException("This deployment was started without " + service.label());
            }
            return found;
        }
    }

    /** The secret that the variable of this name carries, e.g. RECEIVER_API_KEY. */
    public String secret(String variable) {
        return wiring.secrets().get(variable);
    }

    public Model model() {
        return wiring.model();
    }

    /** Every variable of this deployment, for a service that is run beside it. */
    public Map<String, String> developmentEnvironment() {
        Map<String, String> environment = new HashMap<>(stack.environment());
        for (Service service : Service.values()) {
            environment.putAll(wiring.environment(service));
        }
        return environment;
    }

    /** Stops the services, then the sandbox, the database and the broker; nothing is left when it returns. */
    @Override
    public void close() {
        exitHook.runNow();
    }

    private void stopAll() {
        long begun = System.nanoTime();
        progress.accept("stopping");
        List<Background<Void>> stops = new ArrayList<>();
        synchronized (running) {
            running.values().forEach(service -> stops.add(Background.run(service::close)));
        }
        try {
            awaitAll(stops);
        } finally {
            if (stack != null) {
                stack.close();
            }
        }
        report("stopped", begun);
    }
}
