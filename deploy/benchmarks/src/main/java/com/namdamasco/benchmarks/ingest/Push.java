package com.namdamasco.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.localstack.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One push, timed from the first byte of its body.
 *
 * @param accepted seconds until the 202
 * @param products seconds until the report says that the products are there
 * @param embedded seconds until the push is completed, embeddings included
 * @param report the final one (docs/contracts/catalog-ingestion.json)
 */
record Push(double accepted, double products, double embedded, JsonNode report) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration BOUND = Duration.ofMinutes(40);

    /** Writes the body while it is sent. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Push of(Bed bed, Path file) throws IOException {
        return of(bed, Files.size(file), out -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        });
    }

    /** @param length of the body in bytes; -1 when nobody knows it before */
    static Push of(Bed bed, long length, Body body) throws IOException {
        long start = System.nanoTime();
        String id = send(bed, length, body);
        double accepted = seconds(start);
        URI address = bed.url().resolve("/api/ingestions/" + id);
        double[] products = {0};
        return Await.until(BOUND, POLL, "the push to be complete", () -> {
            JsonNode report = read(bed, address);
            String status = report.path("status").asText();
            if (status.equals("failed")) {
                throw new IllegalStateException("The push failed: " + report);
            }
            boolean completed = status.equals("completed");
            boolean there =
                    completed || report.path("progress").path("stage").asText().equals("embedding");
            if (there && products[0] == 0) {
                products[0] = seconds(start);
            }
            return completed ? new Push(accepted, products[0], seconds(start), report) : null;
        });
    }

    private static String send(Bed bed, long length, Body body) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                bed.url().resolve("/api/receive-products").toURL().openConnection();
        call.setRequestMethod("POST");
        call.setRequestProperty("Content-Type", "application/json");
        call.setRequestProperty("X-API-KEY", bed.apiKey());
        call.setDoOutput(true);
        if (length >= 0) {
            call.setFixedLengthStreamingMode(length);
        } else {
            call.setChunkedStreamingMode(64 * 1024);
        }
        try (OutputStream out = call.getOutputStream()) {
            body.writeTo(out);
        }
        if (call.getResponseCode() != 202) {
            throw new IllegalStateException("The push was answered with " + call.getResponseCode());
        }
        try (InputStream answer = call.getInputStream()) {
            return JSON.readTree(answer).path("ingestionId").asText();
        }
    }

    private static JsonNode read(Bed bed, URI address) {
        try {
            HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
            call.setRequestProperty("X-API-KEY", bed.apiKey());
            try (InputStream answer = call.getInputStream()) {
                return JSON.readTree(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
