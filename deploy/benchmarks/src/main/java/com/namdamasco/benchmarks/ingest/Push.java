package com.namdamasco.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long BOUND_NANOS = TimeUnit.MINUTES.toNanos(40);

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
        double products = 0;
        while (System.nanoTime() - start < BOUND_NANOS) {
            JsonNode report = read(bed, address);
            String status = report.path("status").asText();
            if (status.equals("failed")) {
                throw new IllegalStateException("The push failed: " + report);
            }
            boolean completed = status.equals("completed");
            boolean there =
                    completed || report.path("progress").path("stage").asText().equals("embedding");
            if (there && products == 0) {
                products = seconds(start);
            }
            if (completed) {
                return new Push(accepted, products, seconds(start), report);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IllegalStateException("The push was not complete after 40 minutes");
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
