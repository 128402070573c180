package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Each row of the table of contracts.md §3, and its like on the channels of Nulu, from the customer's question on. */
@QuarkusTest
@QuarkusTestResource(World.class)
class SendingTest {

    private static final List<String> SENT_AND_COPIED = List.of("sent", "sent");

    Shop shop;

    @Test
    void sendsTheTemplateWhenTheWindowIsClosed() {
        Chat chat = shop.open("wa");
        shop.sandbox().refuse(131047, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(SENT_AND_COPIED));
        assertThat(chat.texts()).isEmpty();
        JsonNode sent = lastWhatsAppCall(chat);
        JsonNode template = sent.path("template");
        assertThat(sent.path("type").asText()).isEqualTo("template");
        assertThat(template.path("name").asText()).isEqualTo("seguimiento");
        assertThat(template.at("/language/code").asText()).isEqualTo("es");
        assertThat(template.at("/components/0/parameters/0/text").asText()).isEqualTo("María");
        assertThat(sent.path("biz_opaque_callback_data").asText()).isEqualTo(chat.replyIdOf(messageId));
        assertThat(chat.copies().get(0).at("/body/message").asText()).contains("plantilla", "189,99");
    }

    @Test
    void givesTheCustomerToAHumanWhenTheTemplateIsRefusedToo() {
        Chat chat = shop.open("wa");
        shop.sandbox().refuse(131047, 2);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(chat.outboxStates(messageId)).containsExactly("failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {130429, 4, 80007, 131056})
    void sendsLaterWhatComesTooFast(int code) {
        Chat chat = shop.open("wa");
        shop.sandbox().refuse(code, 2);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(SENT_AND_COPIED));
        assertThat(chat.texts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {131048, 131049, 368, 131031, 190, 0, 10, 200})
    void stopsTheNumberTellsItAndLosesNothing(int code) {
        Chat chat = shop.open("wa");
        Chat other = shop.open("wa");
        shop.sandbox().refuse(code, 2);

        String first = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(SendingTest::degraded);
        String second = other.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(first).equals(SENT_AND_COPIED));
        await().atMost(BOUND).until(() -> other.outboxStates(second).equals(SENT_AND_COPIED));
        assertThat(degraded()).isFalse();
        assertThat(metrics())
                .containsPattern("namdamasco_sender_alerts_total\\{reason=\"sender_(stopped|parked)\"} [1-9]");
    }

    @ParameterizedTest
    @ValueSource(ints = {131026, 131030, 100, 132001})
    void givesUpAtOnceWhatCannotBeDelivered(int code) {
        Chat chat = shop.open("wa");
        shop.sandbox().refuse(code, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(chat.outboxStates(messageId)).containsExactly("failed");
        assertThat(chat.inboxStates()).containsExactly("left_to_human");
        assertThat(chat.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {131016, 131000})
    void repeatsNothingThatMayHaveArrived(int code) {
        Chat chat = shop.open("wa");
        shop.sandbox().refuse(code, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("unknown")));
        chat.settle();
        assertThat(chat.texts()).isEmpty();
    }

    @Test
    void repeatsNothingWhoseAnswerWasLost() {
        Chat chat = shop.open("wa");
        shop.sandbox().loseAnswer();

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("unknown")));
        chat.settle();
        assertThat(shop.sandbox().messagesOf(chat.conversation(), "bot"))
                .as("what the customer has, once")
                .hasSize(1);
        await().atMost(BOUND).until(() -> !metrics().contains("namdamasco_replies_unknown 0.0"));
        assertThat(metrics()).containsPattern("namdamasco_replies_total\\{outcome=\"unknown\"} [1-9]");
    }

    @Test
    void givesUpWhatInstagramWillNotTake() throws Exception {
        Chat chat = shop.open("ig");
        answerOfInstagram("{\"success\":true,\"response\":[{\"error\":{\"code\":100,\"message\":\"no\"}}]}", 200, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(chat.outboxStates(messageId)).containsExactly("failed");
    }

    @Test
    void givesTheCustomerToAHumanWhenInstagramsWindowIsClosed() throws Exception {
        Chat chat = shop.open("ig");
        answerOfInstagram(
                "{\"success\":true,\"response\":[{\"error\":{\"code\":10,\"error_subcode\":2018278}}]}", 200, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(chat.outboxStates(messageId)).containsExactly("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 {\"success\":true,\"response\":[{\"error\":{\"code\":613}}]}",
                "200 {\"success\":true,\"response\":[{\"error\":{\"code\":190}}]}",
                "200 {\"success\":false,\"response\":\"invalid-token\"}",
                "401 {\"status\":\"error\",\"response\":\"invalid-token\",\"message\":\"\"}",
                "429 {\"status\":\"error\",\"response\":\"slow-down\",\"message\":\"\"}",
            })
    void sendsLaterWhatNuluDidNotTakeYet(String answer) throws Exception {
        Chat chat = shop.open("ig");
        answerOfInstagram(answer.substring(4), Integer.parseInt(answer.substring(0, 3)), 2);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(SENT_AND_COPIED));
        assertThat(shop.sandbox().messagesOf(chat.conversation(), "bot"))
                .anySatisfy(message ->
                        assertThat(message.path("deliveredToPhone").asBoolean()).isTrue());
    }

    @Test
    void repeatsNothingOnInstagramThatMayHaveArrived() throws Exception {
        Chat chat = shop.open("ig");
        answerOfInstagram("{\"status\":\"error\"}", 500, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("unknown")));
    }

    @Test
    void sendsALongReplyInOrderAndShowsItOnTheDashboard() {
        Chat chat = shop.open("ig");
        String text =
                "Con gusto te ayudo a elegir en nuestra tienda. ".repeat(50).strip();
        shop.sandbox().script(text);

        String messageId = chat.customerWrites("¿Me ayudas?");

        await().atMost(BOUND).until(() -> chat.copies().size() == 3);
        List<String> onPhone = shop.sandbox().messagesOf(chat.conversation(), "bot").stream()
                .filter(message -> message.path("deliveredToPhone").asBoolean())
                .map(message -> message.path("text").asText())
                .toList();
        assertThat(onPhone).hasSize(3).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(1_000));
        assertThat(String.join(" ", onPhone)).isEqualTo(text);
        await().atMost(BOUND).untilAsserted(() -> assertThat(chat.outboxStates(messageId))
                .containsOnly("sent")
                .hasSize(6));
    }

    /** The service stays up: that a number is stopped is data, not a reason to restart. */
    private static boolean degraded() {
        return given().get("/api/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'sending' }.data.degraded");
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private void answerOfInstagram(String body, int status, int times) throws Exception {
        shop.sandbox().answer("messenger-send-message", status, Contract.JSON.readTree(body), times);
    }

    private JsonNode lastWhatsAppCall(Chat chat) {
        List<JsonNode> calls = shop.sandbox().calls("whatsapp", chat.conversation());
        return calls.get(calls.size() - 1).path("body");
    }
}
