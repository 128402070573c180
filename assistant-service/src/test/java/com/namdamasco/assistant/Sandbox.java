package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

/** The sandbox's control API: what the customer and the agents do, and what the outside has seen of us. */
public final class Sandbox {

    private final URI url;

    public Sandbox(URI url) {
        this.url = url;
    }

    public JsonNode open(String channel, String customerName) {
        return post("/sandbox/conversations", Map.of("channel", channel, "customerName", customerName));
    }

    /** Books the message at Nulu as the customer's and returns its id. */
    public String customerWrites(JsonNode conversation, String text) {
        return customerWrites(conversation, text, Map.of());
    }

    /** @param attachments addresses by file name */
    public String customerWrites(JsonNode conversation, String text, Map<String, String> attachments) {
        List<List<String>> pairs = attachments.entrySet().stream()
                .map(file -> List.of(file.getKey(), file.getValue()))
                .toList();
        return post(path(conversation) + "/customer-messages", Map.of("text", text, "attachments", pairs))
                .path("messageId")
                .asText();
    }

    /** Keeps a file where Nulu would, and returns its url. */
    public String upload(String name, byte[] content) {
        given().baseUri(url.toString())
                .contentType("application/octet-stream")
                .body(content)
                .put("/nulu/uploads/" + name)
                .then()
                .statusCode(lessThan(300));
        return url + "/nulu/uploads/" + name;
    }

    /** What is heard in voice notes, by file name. */
    public void voices(Map<String, String> texts) {
        given().baseUri(url.toString())
                .contentType(ContentType.JSON)
                .body(texts)
                .put("/sandbox/model/voices")
                .then()
                .statusCode(200);
    }

    /** Books the words of an agent at Nulu and returns the message's id. */
    public String agentWrites(JsonNode conversation, String agentId, String text) {
        return post(path(conversation) + "/agent-messages", Map.of("text", text, "agentId", agentId))
                .path("messageId")
                .asText();
    }

    /** Carla takes the conversation on the dashboard, which books an empty message. */
    public void takeOver(JsonNode conversation) {
        post(path(conversation) + "/takeover", Map.of());
    }

    /** Only Nulu knows of it: the message is not published. */
    public void agentWritesAtNulu(JsonNode conversation, String text) {
        post(path(conversation) + "/agent-messages", Map.of("text", text));
    }

    /** The conversation as it is now. */
    public JsonNode view(JsonNode conversation) {
        return get(path(conversation));
    }

    public List<JsonNode> messagesOf(JsonNode conversation, String author) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode message : view(conversation).path("messages")) {
            if (message.path("author").asText().equals(author)) {
                found.add(message);
            }
        }
        return found;
    }

    public List<JsonNode> calls(String target, JsonNode conversation) {
        String query = "?target=" + target + "&conversationId="
                + conversation.path("conversationId").asText();
        List<JsonNode> calls = new ArrayList<>();
        get("/sandbox/calls" + query).path("calls").forEach(calls::add);
        return calls;
    }

    /** Only Nulu knows of it. */
    public void agentTakesOverAtNulu(JsonNode conversation) {
        post(path(conversation) + "/takeover", Map.of());
    }

    /** The recorded calls of a target whose body contains a text: those of the model name no conversation. */
    public List<JsonNode> callsContaining(String target, String text) {
        List<JsonNode> calls = new ArrayList<>();
        given().baseUri(url.toString())
                .queryParam("target", target)
                .queryParam("containing", text)
                .get("/sandbox/calls")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("calls")
                .forEach(calls::add);
        return calls;
    }

    /** Of all conversations, oldest first. */
    public List<JsonNode> calls(String target) {
        List<JsonNode> calls = new ArrayList<>();
        get("/sandbox/calls?target=" + target).path("calls").forEach(calls::add);
        return calls;
    }

    public void fail(String target, int status, int times) {
        order(target, Contract.JSON.createObjectNode().put("status", status).put("times", times));
    }

    /** The next send on WhatsApp is refused with this error code. */
    public void refuse(int errorCode, int times) {
        order(
                "whatsapp",
                Contract.JSON.createObjectNode().put("errorCode", errorCode).put("times", times));
    }

    /** Nulu answers the calls whose form contains the text with this body. */
    public void answer(String matching, int status, JsonNode body, int times) {
        ObjectNode fault = Contract.JSON.createObjectNode();
        fault.put("status", status)
                .put("times", times)
                .put("matching", matching)
                .set("body", body);
        order("nulu", fault);
    }

    /** The next send on WhatsApp arrives, and its answer is lost. */
    public void loseAnswer() {
        order(
                "whatsapp",
                Contract.JSON
                        .createObjectNode()
                        .put("dropConnection", true)
                        .put("afterEffect", true)
                        .put("times", 1));
    }

    /** The next call is answered as ever, but late. */
    public void delay(String target, Duration by) {
        order(
                target,
                Contract.JSON
                        .createObjectNode()
                        .put("delayMillis", by.toMillis())
                        .put("times", 1));
    }

    /** Any fault that the sandbox knows. On WhatsApp faults are for messages: read marks, which come whenever a turn begins, neither suffer nor count. */
    public void order(String target, ObjectNode fault) {
        if (target.equals("whatsapp") && !fault.has("matching")) {
            fault.put("matching", "biz_opaque_callback_data");
        }
        given().baseUri(url.toString())
                .contentType(ContentType.JSON)
                .body(fault.toString())
                .put("/sandbox/faults/" + target)
                .then()
                .statusCode(lessThan(300));
    }

    /** The model's next answers, whatever its tools return. */
    public void script(String... texts) {
        given().baseUri(url.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("texts", List.of(texts)))
                .put("/sandbox/model/script")
                .then()
                .statusCode(200);
    }

    /** The model's answers in the conversations that mention a text, in the form of the sandbox. */
    public void scriptOf(String mentioning, JsonNode answers, boolean loop) {
        ObjectNode script =
                Contract.JSON.createObjectNode().put("mentioning", mentioning).put("loop", loop);
        script.set("answers", answers);
        given().baseUri(url.toString())
                .contentType(ContentType.JSON)
                .body(script.toString())
                .post("/sandbox/model/script")
                .then()
                .statusCode(200);
    }

    /** Ends all faults and scripts. */
    public void mend() {
        given().baseUri(url.toString()).delete("/sandbox/faults").then().statusCode(lessThan(300));
        script();
    }

    private static String path(JsonNode conversation) {
        return "/sandbox/conversations/" + conversation.path("conversationId").asText();
    }

    /** Whether every failure that was ordered has met its call. */
    public boolean hasPlayedAllFaults() {
        return get("/sandbox/faults").isEmpty();
    }

    private JsonNode get(String path) {
        return given().baseUri(url.toString())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return given().baseUri(url.toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .as(JsonNode.class);
    }
}
