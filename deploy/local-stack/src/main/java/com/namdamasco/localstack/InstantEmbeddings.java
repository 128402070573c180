package com.namdamasco.localstack;

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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An endpoint of OpenAI's embeddings protocol that answers at once, for what must not wait for a model: benchmarks and tests
 * of the catalogue. Counts what it is asked.
 */
public final class InstantEmbeddings implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, float[]> vectorOf;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger texts = new AtomicInteger();

    /** @param vectorOf the vector of a text; called by two threads at once */
    public InstantEmbeddings(Function<String, float[]> vectorOf) {
        this.vectorOf = vectorOf;
        // Header and body are written apart; with Nagle's algorithm the second waits 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/embeddings", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What goes into OPENAI_BASE_URL. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    /**
     * The variables by which a catalogue finds it, but for OPENAI_API_KEY, which can be any.
     *
     * @param dimension of its vectors
     */
    public Map<String, String> environment(int dimension) {
        return Map.of(
                "OPENAI_BASE_URL", url().toString(),
                "OPENAI_EMBEDDING_MODEL", "instant",
                "EMBEDDING_DIMENSION", String.valueOf(dimension));
    }

    /** Requests so far. */
    public int calls() {
        return calls.get();
    }

    /** Texts in these requests. */
    public int texts() {
        return texts.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            ObjectNode response = JSON.createObjectNode().put("object", "list");
            ArrayNode data = response.putArray("data");
            for (JsonNode text : inputs(request.path("input"))) {
                ArrayNode vector = data.addObject()
                        .put("object", "embedding")
                        .put("index", data.size() - 1)
                        .putArray("embedding");
                for (float number : vectorOf.apply(text.asText())) {
                    vector.add(number);
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
