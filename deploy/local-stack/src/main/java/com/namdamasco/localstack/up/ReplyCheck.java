package com.namdamasco.localstack.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One question of a customer on WhatsApp through the whole chain, as the sandbox sees it from outside. */
final class ReplyCheck {
    static final String QUESTION = "¿Tienen televisores de 32 pulgadas?";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final URI sandbox;
    private final JsonHttp http;

    ReplyCheck(URI sandbox, JsonHttp http) {
        this.sandbox = sandbox;
        this.http = http;
    }

    /**
     * What came of the question; times from the moment the customer sent it.
     *
     * @param webhook until the gateway had answered Nulu
     * @param phone until the reply was on the customer's phone
     * @param dashboard until its copy was on the agents' dashboard
     */
    record Outcome(String answer, Duration webhook, Duration phone, Duration dashboard) {
        Duration total() {
            return phone.compareTo(dashboard) > 0 ? phone : dashboard;
        }
    }

    /** @throws IllegalStateException when the webhook is refused or a step is missing after 60 s */
    Outcome run() {
        JsonNode opened = post("/sandbox/conversations", Map.of("channel", "wa", "customerName", "María Pérez"));
        String conversation =
                "/sandbox/conversations/" + opened.path("conversationId").asText();
        Instant asked = Instant.now();
        JsonNode sent = post(conversation + "/customer-messages", Map.of("text", QUESTION));
        int status = sent.path("webhook").path("status").asInt();
        if (status != 200) {
            throw new IllegalStateException("the gateway answered the webhook with " + status + ": " + sent);
        }
        JsonNode onPhone = awaitBotMessage(conversation, "deliveredToPhone", "the reply on the customer's phone");
        JsonNode onDashboard = awaitBotMessage(conversation, "onDashboard", "the copy on the dashboard");
        return new Outcome(
                onPhone.path("text").asText(),
                Duration.ofMillis(sent.path("webhook").path("millis").asLong()),
                since(asked, onPhone),
                since(asked, onDashboard));
    }

    private JsonNode awaitBotMessage(String conversation, String where, String awaited) {
        return Poll.until(BOUND, awaited, () -> first(
                        http.get(sandbox.resolve(conversation)).path("messages"),
                        message -> message.path("author").asText().equals("bot")
                                && message.path(where).asBoolean()
                                && !message.path("text").asText().isBlank())
                .orElse(null));
    }

    private static Optional<JsonNode> first(JsonNode messages, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(wanted)
                .findFirst();
    }

    private static Duration since(Instant asked, JsonNode message) {
        return Duration.between(asked, Instant.parse(message.path("at").asText()));
    }

    private JsonNode post(String path, Map<String, String> body) {
        return http.post(sandbox.resolve(path), Map.of(), JsonHttp.JSON.valueToTree(body));
    }
}
