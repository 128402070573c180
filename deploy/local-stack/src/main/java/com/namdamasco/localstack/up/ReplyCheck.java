package com.namdamasco.localstack.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.Await;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** A step of the chain and when it was done, counted from the moment the customer sent the question. */
    record Step(String name, Duration after) {}

    /** What came of the question; the steps in their order. */
    record Outcome(String answer, List<Step> steps) {
        Duration total() {
            return steps.stream()
                    .map(Step::after)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** @throws IllegalStateException when the webhook is refused or a step is missing after 60 s */
    Outcome run() {
        JsonNode opened = post("/sandbox/conversations", Map.of("channel", "wa", "customerName", "María Pérez"));
        String id = opened.path("conversationId").asText();
        String conversation = "/sandbox/conversations/" + id;
        Instant asked = Instant.now();
        JsonNode sent = post(conversation + "/customer-messages", Map.of("text", QUESTION));
        int status = sent.path("webhook").path("status").asInt();
        if (status != 200) {
            throw new IllegalStateException("the gateway answered the webhook with " + status + ": " + sent);
        }
        JsonNode onPhone = awaitBotMessage(conversation, "deliveredToPhone", "the reply on the customer's phone");
        JsonNode onDashboard = awaitBotMessage(conversation, "onDashboard", "the copy on the dashboard");
        List<Step> steps = new ArrayList<>();
        long webhook = sent.path("webhook").path("millis").asLong();
        steps.add(new Step("Webhook accepted", Duration.ofMillis(webhook)));
        calls("nulu", asked).findFirst().ifPresent(call -> steps.add(new Step("History asked for", at(call, asked))));
        List<JsonNode> modelCalls = calls("openai-chat", asked).toList();
        for (int i = 0; i < modelCalls.size(); i++) {
            steps.add(new Step("Model answered, call " + (i + 1), end(modelCalls.get(i), asked)));
        }
        steps.add(new Step("Reply on the phone", at(onPhone, asked)));
        steps.add(new Step("Copy on the dashboard", at(onDashboard, asked)));
        return new Outcome(onPhone.path("text").asText(), steps);
    }

    /** What the sandbox was asked since then, oldest first; nothing of a model that is not the sandbox's. */
    private Stream<JsonNode> calls(String target, Instant since) {
        JsonNode calls =
                http.get(sandbox.resolve("/sandbox/calls?target=" + target)).path("calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> !at(call, since).isNegative())
                .sorted(Comparator.comparing(call -> at(call, since)));
    }

    private static Duration end(JsonNode call, Instant asked) {
        return at(call, asked).plusMillis(call.path("millis").asLong());
    }

    private JsonNode awaitBotMessage(String conversation, String where, String awaited) {
        return Await.until(BOUND, awaited, () -> first(
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

    private static Duration at(JsonNode event, Instant asked) {
        return Duration.between(asked, Instant.parse(event.path("at").asText()));
    }

    private JsonNode post(String path, Map<String, String> body) {
        return http.post(sandbox.resolve(path), Map.of(), JsonHttp.JSON.valueToTree(body));
    }
}
