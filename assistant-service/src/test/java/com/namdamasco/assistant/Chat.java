package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static com.namdamasco.assistant.Shop.BOUND;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.awaitility.Awaitility.await;

/** One conversation of the {@link Shop}: what is said in it, and what became of it. */
public final class Chat {

    /** Carla, the sandbox's human agent. */
    public static final String AGENT = "2";

    private final Shop shop;
    private final JsonNode conversation;

    Chat(Shop shop, JsonNode conversation) {
        this.shop = shop;
        this.conversation = conversation;
    }

    public String id() {
        return conversation.path("conversationId").asText();
    }

    public String customerId() {
        return conversation.path("customerId").asText();
    }

    /** With its +, null where the channel has none. */
    public String phone() {
        return conversation.path("phone").asText(null);
    }

    /** The sandbox's view of it, as it was when it was opened. */
    public JsonNode conversation() {
        return conversation;
    }

    /** Booked at Nulu and published as the gateway would. Returns the message's id. */
    public String customerWrites(String text) {
        String messageId = shop.sandbox().customerWrites(conversation, text);
        customerWrites(messageId, text);
        return messageId;
    }

    /** Published once more, or without Nulu's knowing of it. */
    public void customerWrites(String messageId, String text) {
        shop.topic().publish(conversation, messageId, customerId(), text);
    }

    /** @param attachments addresses by file name */
    public String customerSends(String text, Map<String, String> attachments) {
        String messageId = shop.sandbox().customerWrites(conversation, text, attachments);
        shop.topic().publish(conversation, messageId, customerId(), text, attachments);
        return messageId;
    }

    public void agentWrites(String text) {
        publish(AGENT, text);
    }

    /** Booked at Nulu, and no webhook tells of it. Returns the message's id. */
    public String customerWritesUnheard(String text) {
        return shop.sandbox().customerWrites(conversation, text);
    }

    /** Booked at Nulu, and no webhook tells of it. Returns the message's id. */
    public String agentWritesUnheard(String text) {
        return shop.sandbox().agentWrites(conversation, AGENT, text);
    }

    /** A message of anyone, under a new id. */
    public String publish(String senderId, String text) {
        String messageId = newId();
        shop.topic().publish(conversation, messageId, senderId, text);
        return messageId;
    }

    /** What WhatsApp has taken from us: the recorded calls. */
    public List<JsonNode> whatsAppTexts() {
        return shop.sandbox().calls("whatsapp", conversation).stream()
                .filter(call -> call.path("body").path("type").asText().equals("text"))
                .filter(call -> call.path("status").asInt() == 200)
                .toList();
    }

    public List<String> texts() {
        return whatsAppTexts().stream()
                .map(call -> call.path("body").path("text").path("body").asText())
                .toList();
    }

    /** Waits for the first text on WhatsApp. */
    public String reply() {
        return reply(1);
    }

    /** Waits until the customer has as many texts on WhatsApp, and returns the last of them. */
    public String reply(int nth) {
        return await().atMost(BOUND)
                .until(this::texts, texts -> texts.size() == nth)
                .get(nth - 1);
    }

    /** What was written to the dashboard for us. */
    public List<JsonNode> copies() {
        return shop.sandbox().calls("nulu", conversation).stream()
                .filter(call -> call.path("function").asText().equals("send-message"))
                .toList();
    }

    /** How often each function of Nulu's API was called for this conversation. */
    public Map<String, Long> nuluCalls() {
        return shop.sandbox().calls("nulu", conversation).stream()
                .collect(groupingBy(call -> call.path("function").asText(), counting()));
    }

    /** {@code bot} or {@code human}. */
    public String owner() {
        return Shop.service().get("/api/conversations/" + id()).path("owner");
    }

    public ValidatableResponse ownership() {
        return Shop.service().get("/api/conversations/" + id()).then().statusCode(200);
    }

    public ValidatableResponse pause() {
        return Shop.service()
                .post("/api/conversations/" + id() + "/pause")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse resume() {
        return Shop.service()
                .post("/api/conversations/" + id() + "/resume")
                .then()
                .statusCode(200);
    }

    public List<String> inboxStates() {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("select state from inbox where conversation_id = :id")
                        .bind("id", id())
                        .mapTo(String.class)
                        .list());
    }

    /** Of the reply to a burst that ended with this message, and of its copy. */
    public List<String> outboxStates(String lastMessageId) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select state from outbox where last_message_id = :id order by created_at")
                .bind("id", lastMessageId)
                .mapTo(String.class)
                .list());
    }

    public String replyIdOf(String lastMessageId) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select id::text from outbox where last_message_id = :id and kind = 'reply'")
                .bind("id", lastMessageId)
                .mapTo(String.class)
                .one());
    }

    /** Waits until all that was said may cause has happened: nothing is due, and a message that came after it is in. */
    public void settle() {
        String sentinel = publish(World.BOT, "centinela");
        await().atMost(BOUND).until(() -> isInInbox(sentinel));
        await().atMost(BOUND).until(this::nothingIsDue);
        shop.jdbi().useHandle(handle -> handle.createUpdate("delete from inbox where message_id = :id")
                .bind("id", sentinel)
                .execute());
    }

    private boolean isInInbox(String messageId) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from inbox where message_id = :id")
                                .bind("id", messageId)
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    private boolean nothingIsDue() {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select not exists (select 1 from conversation where conversation_id = :id and due_at is not null)
                           and not exists (select 1 from outbox
                                            where conversation_id = :id and state in ('pending', 'sending'))
                        """)
                .bind("id", id())
                .mapTo(Boolean.class)
                .one());
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
