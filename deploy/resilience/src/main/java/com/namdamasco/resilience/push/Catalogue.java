package com.namdamasco.resilience.push;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.resilience.rig.Database;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The packaged catalogue with a database of its own and an embedding endpoint that counts how often each text is paid for. */
final class Catalogue implements AutoCloseable {

    private static final int DIMENSION = 8;

    private final String key = UUID.randomUUID().toString();
    private final Map<String, Integer> paid = new ConcurrentHashMap<>();
    private final InstantEmbeddings embeddings = new InstantEmbeddings(this::pay);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES));
    private final PackagedService service;
    private final Database database = new Database(stack.postgres());

    /** @param settings variables of the service */
    Catalogue(Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("RECEIVER_API_KEY", key);
        environment.put("CATALOG_SERVICE_TOKEN", UUID.randomUUID().toString());
        environment.put("OPENAI_API_KEY", "chaos");
        environment.putAll(embeddings.environment(DIMENSION));
        environment.putAll(settings);
        service = new PackagedService(
                "catalog-service", FreePort.find(), environment, folder.resolve("catalog-service.log"));
    }

    private float[] pay(String text) {
        paid.merge(text, 1, Integer::sum);
        float[] vector = new float[DIMENSION];
        for (int n = 0; n < DIMENSION; n++) {
            vector[n] = 1 + (text.hashCode() >>> n) % 7;
        }
        return vector;
    }

    PackagedService service() {
        return service;
    }

    /** Calls that have been answered, by text. */
    Map<String, Integer> paid() {
        return Map.copyOf(paid);
    }

    /** True when the push was accepted; an exception when the connection broke before an answer. */
    boolean push(String idempotencyKey, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve("/api/receive-products"))
                .header("X-API-KEY", key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .timeout(Duration.ofSeconds(30))
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 202;
    }

    Database database() {
        return database;
    }

    /** A connection to the database, the caller's own. */
    Connection connect() throws SQLException {
        return stack.postgres().connect();
    }

    /** By id: name, stock, price. */
    Map<String, String> products() {
        Map<String, String> products = new TreeMap<>();
        database.values("SELECT p.id || E'\\t' || t.name || ' ' || p.stock || ' ' || p.price_usd"
                        + " FROM catalog.product p JOIN catalog.item_text t USING (content_hash)")
                .forEach(row -> {
                    int tab = row.indexOf('\t');
                    products.put(row.substring(0, tab), row.substring(tab + 1));
                });
        return products;
    }

    @Override
    public void close() {
        service.close();
        stack.close();
        embeddings.close();
    }
}
