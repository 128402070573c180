package com.namdamasco.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The assistant's {@code /api/conversations/{id}} over real HTTP: 404 unless a test says otherwise. */
public class Assistant implements HttpHandler {
    private static final String PATH = "/api/conversations/";

    private final Map<String, String> states = new ConcurrentHashMap<>();

    public void says(String conversationId, String json) {
        states.put(conversationId, json);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String rest = exchange.getRequestURI().getPath().substring(PATH.length());
            String id = rest.replace("/resume", "");
            if (!"Bearer service-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (rest.endsWith("/resume")) {
                states.put(id, "{\"conversationId\":\"" + id + "\",\"owner\":\"bot\",\"pausedUntil\":null}");
            }
            byte[] body = states.getOrDefault(id, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
