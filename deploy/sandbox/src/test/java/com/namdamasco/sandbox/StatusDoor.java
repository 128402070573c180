package com.namdamasco.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gateway's door for WhatsApp's statuses over real HTTP; accepts everything. */
public class StatusDoor implements HttpHandler {
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** One webhook of Meta's. */
    public record Received(String body, String signature) {
        public String wamid() {
            return status("id");
        }

        public String status(String field) {
            return JsonPath.from(body).getString("entry[0].changes[0].value.statuses[0]." + field);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("X-Hub-Signature-256")));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What came about one message, in order. */
    public List<Received> about(String wamid) {
        return received.stream().filter(r -> wamid.equals(r.wamid())).toList();
    }

    public List<String> statusesOf(String wamid) {
        return about(wamid).stream().map(r -> r.status("status")).toList();
    }
}
