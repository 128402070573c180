package com.namdamasco.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint of the OpenAI protocol that answers at once: vectors that depend on the text alone, and counts. */
final class EmbeddingEndpoint implements AutoCloseable {

    static final int DIMENSION = 384;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger texts = new AtomicInteger();

    EmbeddingEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/embeddings", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    int calls() {
        return calls.get();
    }

    int texts() {
        return texts.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            ObjectNode response = JSON.createObjectNode().put("object", "list");
            ArrayNode data = response.putArray("data");
            for (JsonNode text : inputs(request.path("input"))) {
                ObjectNode one = data.addObject().put("object", "embedding").put("index", data.size());
                Random random = new Random(text.asText().hashCode());
                ArrayNode vector = one.putArray("embedding");
                for (int n = 0; n < DIMENSION; n++) {
                    vector.add(random.nextFloat() - 0.5f);
                }
            }
            response.put("model", request.path("model").asText());
            response.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
            calls.incrementAndGet();
            texts.addAndGet(data.size());
            byte[] body = JSON.writeValueAsBytes(response);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Iterable<JsonNode> inputs(JsonNode input) {
        return input.isArray() ? input : JSON.createArrayNode().add(input);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
