package com.namdamasco.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks OpenAI's embeddings protocol and answers at once: the vector of a question lies in its kind's cluster. */
final class EmbeddingEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SyntheticCatalogue catalogue;
    private final ClusteredVectors vectors;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    EmbeddingEndpoint(SyntheticCatalogue catalogue, ClusteredVectors vectors) {
        this.catalogue = catalogue;
        this.vectors = vectors;
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
    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    /** The vector of a question, as the service gets it. */
    float[] vectorOf(String question) {
        String text = question.toUpperCase(Locale.ROOT);
        int kind = longestIn(text, catalogue.kinds().stream().map(Kind::type).toList());
        int brand = longestIn(text, catalogue.brands());
        int number = text.hashCode();
        return vectors.of(
                kind >= 0 ? kind : Math.floorMod(number, catalogue.kinds().size()),
                brand,
                -2L - Math.abs((long) number));
    }

    private static int longestIn(String text, List<String> names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            if (text.contains(names.get(i))
                    && (best < 0 || names.get(i).length() > names.get(best).length())) {
                best = i;
            }
        }
        return best;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            List<String> texts = new ArrayList<>();
            if (request.path("input").isArray()) {
                request.path("input").forEach(text -> texts.add(text.asText()));
            } else {
                texts.add(request.path("input").asText());
            }
            byte[] body = body(request.path("model").asText(), texts);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String model, List<String> texts) {
        StringBuilder json = new StringBuilder("{\"object\":\"list\",\"data\":[");
        for (int i = 0; i < texts.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"object\":\"embedding\",\"index\":")
                    .append(i)
                    .append(",\"embedding\":")
                    .append(VectorText.of(vectorOf(texts.get(i))))
                    .append('}');
        }
        json.append("],\"model\":\"").append(model).append("\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
