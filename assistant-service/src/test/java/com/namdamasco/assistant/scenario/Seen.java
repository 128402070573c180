package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the outside has seen of a conversation since the round began. */
final class Seen {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param arguments as the model wrote them; result null until the tool has answered */
    record ToolUse(String id, String name, String arguments, String result) {

        JsonNode argumentsAsJson() {
            try {
                return JSON.readTree(arguments);
            } catch (IOException e) {
                return JSON.getNodeFactory().textNode(arguments);
            }
        }
    }

    private final Shop shop;
    private final Chat chat;
    private final String customer;

    private int repliesBefore;
    private int nuluCallsBefore;
    private int modelCallsBefore;
    private int toolsBefore;

    Seen(Shop shop, Chat chat, String customer) {
        this.shop = shop;
        this.chat = chat;
        this.customer = customer;
    }

    /** Counts from here on. */
    void begin() {
        repliesBefore += replies().size();
        nuluCallsBefore += nuluCalls().size();
        toolsBefore += tools().size();
        modelCallsBefore += modelCalls().size();
    }

    /** What the customer's phone shows of the assistant. */
    List<String> replies() {
        return since(
                repliesBefore,
                shop.sandbox().messagesOf(chat.conversation(), "bot").stream()
                        .filter(message -> message.path("deliveredToPhone").asBoolean())
                        .map(message -> message.path("text").asText())
                        .toList());
    }

    String reply() {
        return String.join("\n", replies());
    }

    /** The arguments of the calls of a function that Nulu has answered. */
    List<JsonNode> nuluCalls(String function) {
        return nuluCalls().stream()
                .filter(call -> call.path("function").asText().equals(function))
                .filter(call -> call.path("status").asInt() == 200)
                .map(call -> call.path("body"))
                .toList();
    }

    boolean nuluHasFailed() {
        return nuluCalls().stream().anyMatch(call -> call.path("status").asInt() >= 500);
    }

    private List<JsonNode> nuluCalls() {
        return since(nuluCallsBefore, shop.sandbox().calls("nulu", chat.conversation()));
    }

    /** The requests that the model got, a repeated one as often as it came. */
    List<JsonNode> modelCalls() {
        return since(modelCallsBefore, shop.sandbox().callsContaining("openai-chat", customer));
    }

    /** The names of the models that gave an answer, one a call. */
    List<String> answeringModels() {
        return modelCalls().stream()
                .filter(call -> call.path("status").asInt() == 200)
                .map(call -> call.path("body").path("model").asText())
                .toList();
    }

    /** Everything in the messages that the model got. */
    String shownToModel() {
        return modelCalls().stream()
                .flatMap(call -> messages(call).stream())
                .map(message -> text(message.path("content")))
                .collect(Collectors.joining("\n"));
    }

    /** The tools that the model asked for, in their order, with what they returned. */
    List<ToolUse> tools() {
        Map<String, ToolUse> uses = new LinkedHashMap<>();
        for (JsonNode call : shop.sandbox().callsContaining("openai-chat", customer)) {
            for (JsonNode message : messages(call)) {
                for (JsonNode use : message.path("tool_calls")) {
                    JsonNode function = use.path("function");
                    String id = use.path("id").asText();
                    uses.putIfAbsent(
                            id,
                            new ToolUse(
                                    id,
                                    function.path("name").asText(),
                                    function.path("arguments").asText(),
                                    null));
                }
                String answered = message.path("tool_call_id").asText("");
                uses.computeIfPresent(
                        answered,
                        (id, use) -> new ToolUse(id, use.name(), use.arguments(), text(message.path("content"))));
            }
        }
        return since(toolsBefore, new ArrayList<>(uses.values()));
    }

    /** How the latest reply stands in our own books; "none" before there is one. */
    String sendState() {
        return ofLatestReply("state").orElse("none");
    }

    String lastReplyId() {
        return ofLatestReply("id::text").orElseThrow(() -> new AssertionError("there is no reply yet"));
    }

    private Optional<String> ofLatestReply(String column) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select " + column
                                + " from outbox where conversation_id = :id and kind = 'reply' order by created_at desc limit 1")
                .bind("id", chat.id())
                .mapTo(String.class)
                .findOne());
    }

    /** Nulu's number of the department that has the conversation. */
    String department() {
        return shop.sandbox().view(chat.conversation()).path("department").asText();
    }

    /** For whoever reads a failure. */
    String story() {
        return "conversation " + chat.id() + " of " + customer + "\nmessages: "
                + shop.sandbox().view(chat.conversation()).path("messages") + "\nowner: " + chat.owner()
                + "\nsend: " + sendState() + "\ntools: " + tools() + "\nmodel calls: "
                + modelCalls().size();
    }

    private static List<JsonNode> messages(JsonNode call) {
        return StreamSupport.stream(call.path("body").path("messages").spliterator(), false)
                .toList();
    }

    private static String text(JsonNode content) {
        return content.isTextual() ? content.asText() : content.toString();
    }

    private static <T> List<T> since(int before, List<T> all) {
        return all.subList(Math.min(before, all.size()), all.size());
    }
}
