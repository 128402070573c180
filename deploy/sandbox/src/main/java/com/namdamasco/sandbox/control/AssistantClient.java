package com.namdamasco.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The assistant's {@code /api/conversations/{id}}, with its service token. */
@ApplicationScoped
class AssistantClient {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final AssistantConfig config;
    private final ObjectMapper json;

    AssistantClient(AssistantConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    boolean configured() {
        return config.url().isPresent();
    }

    /** What the assistant answered to a call that the page passes through. */
    record Answer(int status, String body) {}

    /** @throws IOException when the assistant cannot be reached or does not answer as agreed */
    AssistantState state(String conversationId) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(conversationId, "").GET());
        if (answer.statusCode() == 404) {
            return AssistantState.BOT;
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the assistant answered " + answer.statusCode());
        }
        JsonNode body = json.readTree(answer.body());
        if (!"human".equals(body.path("owner").asText())) {
            return AssistantState.BOT;
        }
        return new AssistantState(AssistantState.State.PAUSED, instant(body.path("pausedUntil")));
    }

    /** Lifts the pause. */
    Answer resume(String conversationId) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request(conversationId, "/resume").POST(HttpRequest.BodyPublishers.noBody()));
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String conversationId, String rest) {
        String base = config.url().orElseThrow().toString().replaceAll("/$", "");
        String id = URLEncoder.encode(conversationId, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(base + "/api/conversations/" + id + rest))
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + config.token().orElse(""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Instant instant(JsonNode value) throws IOException {
        try {
            return value.isTextual() ? Instant.parse(value.asText()) : null;
        } catch (DateTimeParseException wrong) {
            throw new IOException("pausedUntil is no ISO instant", wrong);
        }
    }
}
