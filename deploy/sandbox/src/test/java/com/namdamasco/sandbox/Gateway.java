package com.namdamasco.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway over real HTTP that accepts everything. */
public class Gateway implements HttpHandler {
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** One webhook. */
    public record Received(String body, String contentType, String signature) {
        public JsonPath json() {
            return JsonPath.from(body);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Sb-Signature")));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What came about one conversation, in order. */
    public List<Received> about(String conversationId) {
        return received.stream()
                .filter(r -> conversationId.equals(r.json().getString("data.conversation_id")))
                .toList();
    }

    public Received lastAbout(String conversationId) {
        List<Received> all = about(conversationId);
        return all.get(all.size() - 1);
    }
}
