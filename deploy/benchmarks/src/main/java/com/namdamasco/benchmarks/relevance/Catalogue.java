package com.namdamasco.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A packaged catalogue-service with one data set in a database of its own, and the sandbox for its embeddings. */
final class Catalogue implements AutoCloseable {

    static final String MODEL = "bge-small-en-v15-q";
    private static final int DIMENSION = 384;
    private static final Duration PUSH_BOUND = Duration.ofMinutes(30);

    private final String apiKey = UUID.randomUUID().toString();
    private final String serviceToken = UUID.randomUUID().toString();
    private final int port = FreePort.find();
    private final Map<String, String> environment = new HashMap<>();
    private final Path logs;
    private final LocalStack stack;
    private PackagedService sandbox;
    private PackagedService service;

    Catalogue(String name, String language, Options options) {
        logs = Path.of("target", "bench-logs", name);
        stack = options.keep() == null
                ? LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES))
                : LocalStack.start(options.keep().resolve(name));
        URI embeddings = URI.create("http://localhost:" + FreePort.find());
        if (options.embeddings()) {
            sandbox = new PackagedService("deploy/sandbox", FreePort.find(), Map.of(), logs.resolve("sandbox.log"));
            sandbox.start();
            embeddings = sandbox.url();
        } else {
            // Nobody answers there, so the push is complete without: texts would wait for their embedding.
            environment.put("CATALOG_EMBEDDING_RETRY_DELAY", "1h");
        }
        environment.putAll(stack.environment());
        environment.put("RECEIVER_API_KEY", apiKey);
        environment.put("CATALOG_SERVICE_TOKEN", serviceToken);
        environment.put("OPENAI_API_KEY", "sandbox");
        environment.put("OPENAI_BASE_URL", embeddings + "/openai/v1");
        environment.put("OPENAI_EMBEDDING_MODEL", MODEL);
        environment.put("EMBEDDING_DIMENSION", String.valueOf(DIMENSION));
        environment.put("CATALOG_SEARCH_LANGUAGE", language);
        // A developer may try other weights without a build.
        System.getenv().forEach((variable, value) -> {
            if (variable.startsWith("CATALOG_SEARCH_") && !variable.equals("CATALOG_SEARCH_LANGUAGE")) {
                environment.put(variable, value);
            }
        });
    }

    /** Starts the service, again when it runs, with other weights of its lanes. */
    void start(Map<String, String> weights) {
        if (service != null) {
            service.close();
        }
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(weights);
        service = new PackagedService("catalog-service", port, all, logs.resolve("catalog.log"));
        service.start();
    }

    JsonNode push(List<String> entries) {
        return client().push(entries, PUSH_BOUND);
    }

    CatalogClient client() {
        return new CatalogClient(service.url(), apiKey, serviceToken);
    }

    @Override
    public void close() {
        for (PackagedService running : new PackagedService[] {service, sandbox}) {
            if (running != null) {
                running.close();
            }
        }
        stack.close();
    }
}
