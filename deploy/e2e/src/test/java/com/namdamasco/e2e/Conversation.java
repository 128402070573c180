package com.namdamasco.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

/** A customer's conversation at the sandbox: what customer and agent do, and what each of them sees. */
final class Conversation {

    private final URI sandbox;
    private final String id;
    private final JsonNode opened;

    private Conversation(URI sandbox, JsonNode opened) {
        this.sandbox = sandbox;
        this.opened = opened;
        this.id = opened.path("conversationId").asText();
    }

    static Conversation open(URI sandbox, String channel) {
        return new Conversation(
                sandbox,
                post(sandbox, "/sandbox/conversations", Map.of("channel", channel, "customerName", "María Pérez")));
    }

    String id() {
        return id;
    }

    String phone() {
        return opened.path("phone").asText();
    }

    /** Returns Nulu's id of the message, after the gateway has answered 200 to its webhook. */
    String customerWrites(String text) {
        return accepted(post(sandbox, path() + "/customer-messages", Map.of("text", text)));
    }

    String agentWrites(String text) {
        return accepted(post(sandbox, path() + "/agent-messages", Map.of("text", text)));
    }

    /** The agent takes over without a word: Nulu inserts an empty message. */
    String agentTakesOver() {
        return accepted(post(sandbox, path() + "/takeover", Map.of()));
    }

    void redeliver(String messageId, int times) {
        post(sandbox, "/sandbox/messages/" + messageId + "/redeliver?times=" + times, Map.of());
    }

    /** Waits for the bot's reply number {@code n} on the customer's phone and returns its text. */
    String awaitReply(int n) {
        return await("reply " + n)
                .atMost(Damasco.BOUND)
                .until(this::repliesOnPhone, replies -> replies.size() >= n)
                .get(n - 1);
    }

    List<String> repliesOnPhone() {
        return messages()
                .filter(message -> message.path("author").asText().equals("bot"))
                .filter(message -> message.path("deliveredToPhone").asBoolean())
                .map(message -> message.path("text").asText())
                .toList();
    }

    List<String> copiesOnDashboard() {
        return messages()
                .filter(message -> message.path("author").asText().equals("bot"))
                .filter(message -> message.path("onDashboard").asBoolean())
                .map(message -> message.path("text").asText())
                .toList();
    }

    /** {@code bot}, {@code paused} or {@code unknown}, as the page shows it. */
    String state() {
        return get(sandbox, path()).path("assistant").path("state").asText();
    }

    /** The calls that a system received for this conversation: {@code whatsapp} or {@code nulu}. */
    List<JsonNode> calls(String target) {
        JsonNode calls = get(sandbox, "/sandbox/calls?target=" + target + "&conversationId=" + id);
        return StreamSupport.stream(calls.path("calls").spliterator(), false).toList();
    }

    static int count(URI sandbox, String target) {
        return get(sandbox, "/sandbox/calls?target=" + target).path("count").asInt();
    }

    private Stream<JsonNode> messages() {
        return StreamSupport.stream(get(sandbox, path()).path("messages").spliterator(), false);
    }

    private String path() {
        return "/sandbox/conversations/" + id;
    }

    private static String accepted(JsonNode written) {
        int status = written.path("webhook").path("status").asInt();
        if (status != 200) {
            throw new AssertionError("The gateway answered the webhook with " + status);
        }
        return written.path("messageId").asText();
    }

    private static JsonNode get(URI sandbox, String path) {
        return given().baseUri(sandbox.toString())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private static JsonNode post(URI sandbox, String path, Map<String, ?> body) {
        String answer = given().baseUri(sandbox.toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .asString();
        try {
            return Damasco.JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The sandbox answered something else than JSON to " + path, e);
        }
    }
}
