package com.namdamasco.catalog;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the service under test lives in, all of it real: PostgreSQL with pgvector, Kafka, and the sandbox for embeddings. */
public final class World implements QuarkusTestResourceLifecycleManager {

    static final String API_KEY = "receiver-key-of-the-test";
    static final String SERVICE_TOKEN = "service-token-of-the-test";
    /** Still valid while callers change to the new one. */
    static final String OLD_SERVICE_TOKEN = "old-service-token-of-the-test";

    static final Duration STALL = Duration.ofSeconds(3);
    public static final Duration QUOTA_PAUSE = Duration.ofSeconds(4);
    static final int MAX_BODY = 4 * 1024 * 1024;
    static final int MAX_INFLATED = 8 * 1024 * 1024;

    private LocalStack stack;
    private PackagedService sandbox;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES, LocalStack.Part.KAFKA));
        sandbox = new PackagedService(
                "deploy/sandbox", FreePort.find(), Map.of(), Path.of("target", "world-logs", "sandbox.log"));
        sandbox.start();
        Map<String, String> configuration = new HashMap<>(stack.environment());
        configuration.put("RECEIVER_API_KEY", API_KEY);
        configuration.put("CATALOG_SERVICE_TOKEN", SERVICE_TOKEN + "," + OLD_SERVICE_TOKEN);
        configuration.put("OPENAI_API_KEY", "sandbox");
        configuration.put("OPENAI_BASE_URL", sandbox.url() + "/openai/v1");
        configuration.put("OPENAI_EMBEDDING_MODEL", "bge-small-en-v15-q");
        configuration.put("EMBEDDING_DIMENSION", "384");
        configuration.put("catalog.ingestion.max-body-size", String.valueOf(MAX_BODY));
        configuration.put("catalog.ingestion.max-inflated-size", String.valueOf(MAX_INFLATED));
        configuration.put("CATALOG_STALL_TIMEOUT", STALL.toSeconds() + "S");
        configuration.put("catalog.ingestion.poll-interval", "0.5s");
        configuration.put("catalog.embedding.poll-interval", "0.5s");
        configuration.put("catalog.embedding.retry-delay", "1s");
        configuration.put("catalog.embedding.refused-pause", "2s");
        configuration.put("catalog.embedding.refresh-interval", "0.2s");
        configuration.put("catalog.embedding.index-grace", "1s");
        configuration.put("EMBEDDING_QUOTA_PAUSE", QUOTA_PAUSE.toSeconds() + "S");
        configuration.put("EMBEDDING_BATCH_SIZE", "32");
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        RestAssured.replaceFiltersWith(new ServiceCaller());
        injector.injectIntoFields(new Sandbox(sandbox.url()), new TestInjector.MatchesType(Sandbox.class));
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
