package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** The life of a message from the topic to the channel, on everything real. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ConversationsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String QUESTION = "¿Cuánto cuesta el D0007277?";
    private static boolean catalogueFilled;

    World.Addresses addresses;

    LocalStack stack;

    @Inject
    Jdbi jdbi;

    private Sandbox sandbox;
    private Topic topic;

    @BeforeEach
    void setUp() throws Exception {
        sandbox = new Sandbox(addresses.sandbox());
        topic = new Topic(addresses.kafka());
        if (!catalogueFilled) {
            fillCatalogue();
            catalogueFilled = true;
        }
    }

    @AfterEach
    void tearDown() {
        sandbox.mend();
        topic.close();
    }

    private void fillCatalogue() throws Exception {
        Path golden = Path.of(System.getProperty("repository.root"), "docs/contracts/receive-products.json");
        String id = given().baseUri(addresses.catalog().toString())
                .contentType(ContentType.JSON)
                .header("X-API-KEY", World.RECEIVER_API_KEY)
                .body(Files.readString(golden))
                .post("/api/receive-products")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
        await().atMost(BOUND)
                .until(
                        () -> given().baseUri(addresses.catalog().toString())
                                .header("X-API-KEY", World.RECEIVER_API_KEY)
                                .get("/api/ingestions/" + id)
                                .path("status"),
                        equalTo("completed"));
    }

    @Test
    void answersOnWhatsAppInTheShapeOfTheContractAndCopiesToTheDashboard() throws Exception {
        JsonNode conversation = sandbox.open("wa");

        String messageId = customerWrites(conversation, QUESTION);

        JsonNode call = await().atMost(BOUND)
                .until(() -> whatsAppTexts(conversation), calls -> calls.size() == 1)
                .get(0);
        JsonNode sent = call.path("body");
        assertThat(sent.path("text").path("body").asText()).contains("189,99", "7.599,60", "Sabana Grande");
        assertThat(fieldNames(sent)).isEqualTo(fieldNames(Contract.read("whatsapp-text-message.json")));
        assertThat("+" + sent.path("to").asText())
                .isEqualTo(conversation.path("phone").asText());
        assertThat(sent.path("biz_opaque_callback_data").asText()).isEqualTo(replyIdOf(messageId));
        JsonNode copy = await().atMost(BOUND)
                .until(() -> copies(conversation), calls -> calls.size() == 1)
                .get(0);
        assertThat(copy.path("body").path("message"))
                .isEqualTo(sent.path("text").path("body"));
        assertThat(copy.path("body").path("user_id").asText()).isEqualTo(World.BOT);
    }

    @ParameterizedTest
    @CsvSource({"ig, messenger-send-message", "fb, messenger-send-message", "tg, telegram-send-message"})
    void answersOnChannelsOfNuluAndCopiesToTheDashboard(String channel, String function) throws Exception {
        JsonNode conversation = sandbox.open(channel);

        customerWrites(conversation, QUESTION);

        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(nuluCalls(conversation)).containsEntry(function, 1L).containsEntry("send-message", 1L);
            assertThat(sandbox.messagesOf(conversation, "bot")).anySatisfy(message -> {
                assertThat(message.path("deliveredToPhone").asBoolean()).isTrue();
                assertThat(message.path("text").asText()).contains("189,99");
            });
        });
    }

    @Test
    void answersInTheWebChatWithOneMessage() throws Exception {
        JsonNode conversation = sandbox.open("web");

        customerWrites(conversation, QUESTION);

        await().atMost(BOUND)
                .until(() -> sandbox.messagesOf(conversation, "bot").size() == 1);
        settle(conversation);
        assertThat(nuluCalls(conversation)).containsEntry("send-message", 1L);
    }

    @Test
    void answersOnceHoweverOftenTheMessageComes() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        String messageId = sandbox.customerWrites(conversation, QUESTION);
        for (int i = 0; i < 3; i++) {
            topic.publish(conversation, messageId, customerOf(conversation), QUESTION);
        }

        await().atMost(BOUND).until(() -> whatsAppTexts(conversation).size() == 1);

        topic.publish(conversation, messageId, customerOf(conversation), QUESTION);
        settle(conversation);
        assertThat(whatsAppTexts(conversation)).hasSize(1);
        assertThat(copies(conversation)).hasSize(1);
    }

    @Test
    void answersABurstOnce() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        customerWrites(conversation, "Hola");
        customerWrites(conversation, "una pregunta");
        customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> whatsAppTexts(conversation).size() == 1);

        settle(conversation);
        assertThat(whatsAppTexts(conversation)).hasSize(1);
        assertThat(inboxStates(conversation)).containsOnly("answered").hasSize(3);
    }

    @Test
    void isSilentFromTheAgentsReplyUntilTheConversationIsGivenBack() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        topic.publish(conversation, newId(), "2", "Hola, soy Carla");
        customerWrites(conversation, QUESTION);
        settle(conversation);
        assertThat(whatsAppTexts(conversation)).isEmpty();
        assertThat(inboxStates(conversation)).containsExactlyInAnyOrder("ignored", "left_to_human");
        ownership(conversation).body("owner", equalTo("human")).body("pausedUntil", notNullValue());

        service()
                .post("/api/conversations/" + id(conversation) + "/resume")
                .then()
                .statusCode(200)
                .body("owner", equalTo("bot"));
        customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> whatsAppTexts(conversation).size() == 1);
    }

    @Test
    void isSilencedByAnAgentWhileTheAnswerIsStillBeingThoughtOf() throws Exception {
        JsonNode conversation = sandbox.open("wa");

        customerWrites(conversation, QUESTION);
        topic.publish(conversation, newId(), "2", "Hola, soy Carla");

        settle(conversation);
        assertThat(whatsAppTexts(conversation)).isEmpty();
    }

    @Test
    void answersAgainAtOnceWhenATakeoverDuringATurnIsGivenBack() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.delay("openai-chat", Duration.ofSeconds(4));
        customerWrites(conversation, QUESTION);
        await().atMost(BOUND).until(() -> nuluCalls(conversation).containsKey("get-conversation"));
        topic.publish(conversation, newId(), "2", "Hola, soy Carla");
        await().atMost(BOUND).until(() -> owner(conversation), equalTo("human"));
        service()
                .post("/api/conversations/" + id(conversation) + "/resume")
                .then()
                .statusCode(200);

        String messageId = customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> whatsAppTexts(conversation).size() == 1);
        assertThat(outboxState(messageId)).contains("sent");
    }

    @Test
    void isNotSilencedByItsOwnEchoTheCommentBotOrAnEmptyMessage() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        topic.publish(conversation, newId(), World.BOT, "¡Hola!");
        topic.publish(conversation, newId(), World.COMMENT_BOT, "Gracias por comentar");
        topic.publish(conversation, newId(), "2", "");

        settle(conversation);

        ownership(conversation).body("owner", equalTo("bot"));
        assertThat(whatsAppTexts(conversation)).isEmpty();
        assertThat(inboxStates(conversation)).containsOnly("ignored");
    }

    @Test
    void isSilencedBySomeoneUnknownToBeSafe() throws Exception {
        JsonNode conversation = sandbox.open("wa");

        topic.publish(conversation, newId(), "", "¿Quién soy?");

        await().atMost(BOUND).until(() -> owner(conversation), equalTo("human"));
    }

    @Test
    void tellsTheCustomerAndCallsAHumanWhenTheModelFails() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.fail("openai-chat", 500, 100);

        customerWrites(conversation, QUESTION);

        JsonNode call = await().atMost(BOUND)
                .until(() -> whatsAppTexts(conversation), calls -> calls.size() == 1)
                .get(0);
        assertThat(call.path("body").path("text").path("body").asText()).contains("Un asesor de Damasco");
        await().atMost(BOUND).until(() -> owner(conversation), equalTo("human"));
    }

    @Test
    void neverRepeatsASendWhoseOutcomeIsUnknown() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.fail("whatsapp", 500, 1);

        String messageId = customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> outboxState(messageId).equals(List.of("unknown")));
        settle(conversation);
        assertThat(outboxState(messageId)).containsExactly("unknown");
        assertThat(copies(conversation)).isEmpty();
    }

    @Test
    void sendsAgainWhatWhatsAppCertainlyDidNotTake() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.fail("whatsapp", 429, 1);

        String messageId = customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> outboxState(messageId).equals(List.of("sent", "sent")));
    }

    @Test
    void setsAsideARecordThatIsNoMessageAndGoesOn() throws Exception {
        String rubbish = "{\"not\":\"a message " + UUID.randomUUID() + "\"}";
        JsonNode conversation = sandbox.open("wa");
        topic.send(id(conversation), rubbish.getBytes(StandardCharsets.UTF_8));

        customerWrites(conversation, QUESTION);

        await().atMost(BOUND).until(() -> whatsAppTexts(conversation).size() == 1);
        await().atMost(BOUND).until(() -> topic.valuesOf("nulu.messages.dead").contains(rubbish));
    }

    @Test
    void answersWhatArrivedWhileTheDatabaseWasAway() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        stack.postgres().stop();
        try {
            customerWrites(conversation, QUESTION);
        } finally {
            stack.postgres().start();
        }

        await().atMost(BOUND.multipliedBy(2))
                .until(() -> whatsAppTexts(conversation).size() == 1);
    }

    @Test
    void showsConversationsOnlyToHoldersOfTheToken() {
        given().get("/api/conversations/1")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("ASSISTANT_SERVICE_TOKEN"));
        service().get("/api/conversations/unknown").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsItsHealthWhereTheOldApplicationDid() {
        for (String path : List.of("", "/live", "/ready", "/started")) {
            given().get("/api/health" + path).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    private String customerWrites(JsonNode conversation, String text) throws Exception {
        String messageId = sandbox.customerWrites(conversation, text);
        topic.publish(conversation, messageId, customerOf(conversation), text);
        return messageId;
    }

    /** Waits until all that the conversation may cause has happened: a message of another one has gone the whole way. */
    private void settle(JsonNode conversation) throws Exception {
        String sentinel = newId();
        topic.publish(conversation, sentinel, World.BOT, "centinela");
        await().atMost(BOUND).until(() -> isInInbox(sentinel));
        await().atMost(BOUND).until(() -> nothingIsDue(conversation));
        jdbi.useHandle(handle -> handle.createUpdate("delete from inbox where message_id = :id")
                .bind("id", sentinel)
                .execute());
    }

    private boolean isInInbox(String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox where message_id = :id")
                        .bind("id", messageId)
                        .mapTo(Integer.class)
                        .one()
                == 1);
    }

    private boolean nothingIsDue(JsonNode conversation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select not exists (select 1 from conversation where conversation_id = :id and due_at is not null)
                           and not exists (select 1 from outbox
                                            where conversation_id = :id and state in ('pending', 'sending'))
                        """)
                .bind("id", id(conversation))
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> inboxStates(JsonNode conversation) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from inbox where conversation_id = :id")
                .bind("id", id(conversation))
                .mapTo(String.class)
                .list());
    }

    private List<String> outboxState(String lastMessageId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select state from outbox where last_message_id = :id order by created_at")
                        .bind("id", lastMessageId)
                        .mapTo(String.class)
                        .list());
    }

    private String replyIdOf(String lastMessageId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id::text from outbox where last_message_id = :id and kind = 'reply'")
                .bind("id", lastMessageId)
                .mapTo(String.class)
                .one());
    }

    private List<JsonNode> whatsAppTexts(JsonNode conversation) {
        return sandbox.calls("whatsapp", conversation).stream()
                .filter(call -> call.path("body").path("type").asText().equals("text"))
                .filter(call -> call.path("status").asInt() == 200)
                .toList();
    }

    private List<JsonNode> copies(JsonNode conversation) {
        return sandbox.calls("nulu", conversation).stream()
                .filter(call -> call.path("function").asText().equals("send-message"))
                .toList();
    }

    private Map<String, Long> nuluCalls(JsonNode conversation) {
        return sandbox.calls("nulu", conversation).stream()
                .collect(groupingBy(call -> call.path("function").asText(), counting()));
    }

    private String owner(JsonNode conversation) {
        return service().get("/api/conversations/" + id(conversation)).path("owner");
    }

    private ValidatableResponse ownership(JsonNode conversation) {
        return service().get("/api/conversations/" + id(conversation)).then().statusCode(200);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", "Bearer " + World.SERVICE_TOKEN);
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    private static String id(JsonNode conversation) {
        return conversation.path("conversationId").asText();
    }

    private static String customerOf(JsonNode conversation) {
        return conversation.path("customerId").asText();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
