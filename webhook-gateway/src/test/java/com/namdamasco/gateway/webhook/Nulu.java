package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.whatsapp.Meta;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts webhooks as Nulu does: synchronously, and without a second try. */
final class Nulu {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    Nulu(URI gateway) {
        this.gateway = gateway;
    }

    /** The golden webhook as another message. */
    static ObjectNode message(String conversationId, String messageId) {
        ObjectNode webhook = GoldenFile.WEBHOOK.json();
        ((ObjectNode) webhook.get("data"))
                .put("conversation_id", conversationId)
                .put("message_id", messageId);
        return webhook;
    }

    HttpResponse<String> post(String body) {
        return send(request().POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request to the webhook's path with its content type, yet without method and body. */
    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(gateway.resolve("/api/sb-webhook"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(7)); // Nulu's own
    }

    /** The other caller of the same gateway. */
    Meta meta() {
        return new Meta(gateway);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
