package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service with a database, a broker when asked for, and embeddings that come at once. */
final class PackagedCatalogue implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DIMENSION = 8;
    private static final String KEY = "receiver-key-of-the-test";

    final LocalStack stack;
    private final InstantEmbeddings embeddings = new InstantEmbeddings(this::pay);
    private final Map<String, Integer> paid = new ConcurrentHashMap<>();
    final PackagedService service;
    private final HttpClient http = HttpClient.newHttpClient();

    PackagedCatalogue(String name, Set<LocalStack.Part> parts, Map<String, String> settings, List<String> jvmOptions)
            throws IOException {
        stack = LocalStack.startTemporary(parts);
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("RECEIVER_API_KEY", KEY);
        environment.put("CATALOG_SERVICE_TOKEN", "service-token-of-the-test-0123456789");
        environment.put("OPENAI_API_KEY", "instant");
        environment.put("OPENAI_BASE_URL", embeddings.url().toString());
        environment.put("OPENAI_EMBEDDING_MODEL", "instant");
        environment.put("EMBEDDING_DIMENSION", String.valueOf(DIMENSION));
        environment.putAll(settings);
        service = new PackagedService(
                "catalog-service",
                FreePort.find(),
                environment,
                Path.of("target", "world-logs", name + ".log"),
                jvmOptions);
    }

    /** How often each text was embedded. */
    Map<String, Integer> paid() {
        return Map.copyOf(paid);
    }

    private float[] pay(String text) {
        paid.merge(text, 1, Integer::sum);
        float[] vector = new float[DIMENSION];
        for (int n = 0; n < DIMENSION; n++) {
            vector[n] = 1 + (text.hashCode() >>> n) % 7;
        }
        return vector;
    }

    /** The id of the ingestion. */
    String push(String query, String idempotencyKey, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(service.url().resolve("/api/receive-products" + query))
                        .header("X-API-KEY", KEY)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("ingestionId").asText();
    }

    JsonNode report(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve("/api/ingestions/" + id))
                .header("X-API-KEY", KEY)
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    JsonNode completed(String id, Duration atMost) throws IOException, InterruptedException {
        await().atMost(atMost).until(() -> {
            String status = report(id).get("status").asText();
            assertThat(status).isNotEqualTo("failed");
            return status.equals("completed");
        });
        return report(id);
    }

    /** The first column of the first row. */
    String value(String sql) {
        try (Connection connection = stack.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        stack.close();
        embeddings.close();
    }
}
