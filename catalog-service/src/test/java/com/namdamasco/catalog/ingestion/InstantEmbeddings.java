package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint of the OpenAI protocol that answers at once and remembers how often each text was paid for. */
final class InstantEmbeddings implements AutoCloseable {

    static final int DIMENSION = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, Integer> paid = new ConcurrentHashMap<>();

    InstantEmbeddings() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** How often each text was embedded. */
    Map<String, Integer> paid() {
        return Map.copyOf(paid);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode input = JSON.readTree(exchange.getRequestBody()).path("input");
            ObjectNode response = JSON.createObjectNode().put("object", "list").put("model", "instant");
            ArrayNode data = response.putArray("data");
            for (JsonNode text :
                    input.isArray() ? input : JSON.createArrayNode().add(input)) {
                paid.merge(text.asText(), 1, Integer::sum);
                ArrayNode vector = data.addObject()
                        .put("object", "embedding")
                        .put("index", data.size() - 1)
                        .putArray("embedding");
                for (int n = 0; n < DIMENSION; n++) {
                    vector.add(1 + (text.asText().hashCode() >>> n) % 7);
                }
            }
            response.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
            byte[] body = JSON.writeValueAsBytes(response);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
