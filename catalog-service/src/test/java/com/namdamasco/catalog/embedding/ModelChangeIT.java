package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Packaged replicas over one database: they are given another model, and they are killed while they embed. */
class ModelChangeIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String KEY = "receiver-key-of-the-test";
    private static final String TOKEN = "service-token-of-the-test";
    private static final int TEXTS = 200;
    private static final int BATCH = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<PackagedService> services = new ArrayList<>();
    private LocalStack stack;
    private PackagedService sandbox;

    @BeforeEach
    void start() {
        stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES));
        sandbox = service("deploy/sandbox", "sandbox", Map.of());
        sandbox.start();
    }

    @AfterEach
    void stop() {
        services.forEach(PackagedService::close);
        stack.close();
    }

    @Test
    void oneReplicaAfterTheOtherGetsAnotherProviderWhileCustomersSearch() throws Exception {
        PackagedService before = catalog("before", Map.of("EMBEDDING_DIMENSION", "384"));
        before.start();
        push(before);
        order("gemini-embeddings", "{\"delayMillis\":300}");
        PackagedService after = catalog("after", Map.of("EMBEDDING_PROVIDER", "gemini", "EMBEDDING_DIMENSION", "256"));
        Load load = new Load(question -> matchedBy(before, question));

        after.start();
        await().atMost(BOUND).until(() -> active(before).equals("gemini/gemini-embedding-001/256"));
        await().atMost(BOUND).until(() -> active(after).equals("gemini/gemini-embedding-001/256"));
        load.lastsFor(20);
        load.end();

        assertThat(load.answers()).isGreaterThan(50);
        assertThat(load.failures()).isEmpty();
        assertThat(texts("gemini-embeddings")).hasSize(TEXTS).doesNotHaveDuplicates();
        assertThat(matchedBy(after, "cocina de otro sitio")).contains("meaning");

        List<String> paid = texts("openai-embeddings");
        after.kill();
        before.kill();
        before.start();
        await().atMost(BOUND).until(() -> active(before).equals("openai/bge-small-en-v15-q/384"));

        assertThat(texts("openai-embeddings"))
                .as("switching back costs nothing")
                .isEqualTo(paid);
        assertThat(matchedBy(before, "cocina de aqui")).contains("meaning");
    }

    @Test
    void whatWasPaidIsNotPaidAgainAfterAKill() throws Exception {
        PackagedService catalog =
                catalog("killed", Map.of("EMBEDDING_DIMENSION", "384", "CATALOG_EMBEDDING_LEASE", "3s"));
        catalog.start();
        order("openai-embeddings", "{\"delayMillis\":600,\"matching\":\"COCINA\"}");
        accept(catalog);

        for (int kills = 1; kills <= 2; kills++) {
            int wanted = kills * 2 * BATCH;
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(BOUND)
                    .until(() -> texts("openai-embeddings").size() >= wanted);
            catalog.kill();
            catalog.start();
        }
        await().atMost(BOUND)
                .until(() ->
                        get(catalog, "/api/embeddings").at("/spaces/0/done").asInt() == TEXTS);

        List<String> texts = texts("openai-embeddings");
        assertThat(Set.copyOf(texts)).hasSize(TEXTS);
        assertThat(texts).as("one batch at most for each kill").hasSizeLessThanOrEqualTo(TEXTS + 2 * BATCH);
    }

    private PackagedService catalog(String name, Map<String, String> embedding) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("RECEIVER_API_KEY", KEY);
        environment.put("CATALOG_SERVICE_TOKEN", TOKEN);
        environment.put("OPENAI_API_KEY", "sandbox");
        environment.put("OPENAI_BASE_URL", sandbox.url() + "/openai/v1");
        environment.put("GOOGLE_API_KEY", "sandbox");
        environment.put("GEMINI_BASE_URL", sandbox.url() + "/gemini/v1beta");
        environment.put("EMBEDDING_BATCH_SIZE", String.valueOf(BATCH));
        environment.put("CATALOG_EMBEDDING_CONCURRENCY", "1");
        environment.put("CATALOG_EMBEDDING_QUESTION_TIMEOUT", "10s");
        if (!embedding.containsKey("EMBEDDING_PROVIDER")) {
            environment.put("OPENAI_EMBEDDING_MODEL", "bge-small-en-v15-q");
        }
        environment.putAll(embedding);
        return service("catalog-service", name, environment);
    }

    private PackagedService service(String module, String name, Map<String, String> environment) {
        Path log = Path.of("target", "world-logs", "model-change-" + name + ".log");
        PackagedService service = new PackagedService(module, FreePort.find(), environment, log);
        services.add(service);
        return service;
    }

    private void push(PackagedService catalog) throws IOException, InterruptedException {
        String id = accept(catalog);
        await().atMost(BOUND).until(() -> get(catalog, "/api/ingestions/" + id)
                .path("status")
                .asText()
                .equals("completed"));
        assertThat(get(catalog, "/api/ingestions/" + id)
                        .path("embeddingsComputed")
                        .asInt())
                .isEqualTo(TEXTS);
    }

    private String accept(PackagedService catalog) throws IOException, InterruptedException {
        String entries = IntStream.range(0, TEXTS)
                .mapToObj(n -> "{\"itemCode\":\"K%d\",\"itemName\":\"COCINA DE GAS %d\",\"whsName\":\"W\",\"stock\":1}"
                        .formatted(n, n))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(catalog.url().resolve("/api/receive-products"))
                        .header("X-API-KEY", KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(entries))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("ingestionId").asText();
    }

    private String active(PackagedService catalog) throws IOException, InterruptedException {
        JsonNode space = get(catalog, "/api/embeddings").at("/spaces/0");
        return Stream.of("provider", "model", "dimension")
                .map(field -> space.path(field).asText())
                .collect(Collectors.joining("/"));
    }

    private String matchedBy(PackagedService catalog, String question) throws IOException, InterruptedException {
        return get(catalog, "/api/products/search?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .findValues("matchedBy")
                .toString();
    }

    private JsonNode get(PackagedService service, String path) throws IOException, InterruptedException {
        URI address = service.url().resolve(path);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + TOKEN)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void order(String target, String fault) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.url().resolve("/sandbox/faults/" + target))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(fault))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    /** The products' texts that were embedded successfully, repetitions included. */
    private List<String> texts(String target) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (JsonNode call : get(sandbox, "/sandbox/calls?target=" + target).path("calls")) {
            JsonNode body = call.path("body");
            if (call.path("status").asInt() == 200) {
                body.path("input").forEach(text -> texts.add(text.asText()));
                body.path("requests")
                        .forEach(request ->
                                texts.add(request.at("/content/parts/0/text").asText()));
            }
        }
        texts.removeIf(text -> !text.startsWith("COCINA DE GAS"));
        return texts;
    }
}
