package com.namdamasco.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be chosen about a {@link Deployment}; nothing has to be. */
public final class DeploymentBuilder {
    private final Path dataDirectory; // null: temporary
    private final Map<Service, Map<String, String>> overrides = new EnumMap<>(Service.class);
    private List<Service> services = List.of(Service.values());
    private boolean usualPorts;
    private Model model;
    private Consumer<String> progress = line -> {};

    DeploymentBuilder(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** The ports of the documentation where they are free; the services that are not started are expected on theirs. */
    public DeploymentBuilder onUsualPorts() {
        usualPorts = true;
        return this;
    }

    /** Another model than the sandbox's. */
    public DeploymentBuilder withModel(Model chosen) {
        model = chosen;
        return this;
    }

    /** Database, broker and sandbox without the three services. */
    public DeploymentBuilder infrastructureOnly() {
        services = List.of(Service.SANDBOX);
        return this;
    }

    /** More variables for one service, or other values than the usual ones. */
    public DeploymentBuilder with(Service service, Map<String, String> environment) {
        overrides.computeIfAbsent(service, key -> new HashMap<>()).putAll(environment);
        return this;
    }

    /** Receives one line for each step of the start and of the end. */
    public DeploymentBuilder reportingTo(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** Starts everything and returns when all of it is ready; what was started is stopped again when a part fails. */
    public Deployment start() {
        Wiring wiring = wiring();
        Path folder = folder();
        overrides
                .computeIfAbsent(Service.GATEWAY, key -> new HashMap<>())
                .putIfAbsent(
                        "SPOOL_DIRECTORY",
                        folder.resolve("spool").toAbsolutePath().toString());
        Deployment deployment = new Deployment(wiring, services, overrides, folder.resolve("logs"), progress);
        deployment.startOn(() -> dataDirectory == null ? LocalStack.startTemporary() : LocalStack.start(dataDirectory));
        return deployment;
    }

    /**
     * Where logs and spool are. A temporary deployment has its own: others may run beside it, and what one left behind must not
     * reach the next one's broker.
     */
    Path folder() {
        return dataDirectory == null
                ? Path.of("target", "deployments", UUID.randomUUID().toString())
                : dataDirectory;
    }

    private Wiring wiring() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(service));
        }
        Secrets secrets = dataDirectory == null ? Secrets.random() : Secrets.of(dataDirectory.resolve("secrets.env"));
        Wiring sandboxed = new Wiring(ports, secrets, null);
        return new Wiring(ports, secrets, model == null ? Model.ofSandbox(sandboxed.url(Service.SANDBOX)) : model);
    }

    private int port(Service service) {
        if (!services.contains(service)) {
            return service.usualPort();
        }
        return usualPorts ? FreePort.prefer(service.usualPort()) : FreePort.find();
    }
}
