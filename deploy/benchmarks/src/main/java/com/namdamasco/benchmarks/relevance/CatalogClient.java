package com.namdamasco.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.localstack.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The catalogue as its callers see it: a push (docs/contracts/receive-products.json) and searches. */
final class CatalogClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL_BOUND = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;
    private final String apiKey;
    private final String serviceToken;

    CatalogClient(URI url, String apiKey, String serviceToken) {
        this.url = url;
        this.apiKey = apiKey;
        this.serviceToken = serviceToken;
    }

    /** Pushes the entries and waits until the push is complete, embeddings included; gives the final report. */
    JsonNode push(List<String> entries, Duration bound) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
            gzip.write(("[" + String.join(",", entries) + "]").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode accepted = send(HttpRequest.newBuilder(url.resolve("/api/receive-products"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("X-API-Key", apiKey)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        URI report =
                url.resolve("/api/ingestions/" + accepted.path("ingestionId").asText());
        return Await.until(bound, POLL, "the push to be complete", () -> {
            JsonNode answer = send(HttpRequest.newBuilder(report));
            String status = answer.path("status").asText();
            if (status.equals("failed")) {
                throw new IllegalStateException("The push failed: " + answer);
            }
            return status.equals("completed") ? answer : null;
        });
    }

    /** Item codes, best first: each item is a result of its own, because the judgements are of items. */
    List<String> search(String query, int limit) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        JsonNode answer = send(HttpRequest.newBuilder(
                url.resolve("/api/products/search?query=" + encoded + "&group=item&limit=" + limit)));
        List<String> codes = new ArrayList<>();
        answer.path("results").forEach(item -> codes.add(item.path("itemCode").asText()));
        return codes;
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.header("Authorization", "Bearer " + serviceToken)
                .timeout(CALL_BOUND)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
