package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Nulu's API is down or slow: WhatsApp customers who were seen before are answered, the others wait. */
@QuarkusTest
@QuarkusTestResource(World.class)
class NuluAwayTest {

    Shop shop;

    /** Whoever comes next finds Nulu at work, and believed to be. */
    @AfterEach
    void nuluIsBack() {
        shop.sandbox().mend();
        shop.open("wa").customerWrites(QUESTION);
        Chat chat = shop.open("wa");
        chat.customerWrites(QUESTION);
        chat.reply();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"dropConnection\":true}", "{\"status\":503}"})
    void aKnownCustomerIsAnsweredFromOurOwnRecordAndTheDashboardFollows(String fault) throws Exception {
        Chat chat = known();
        String before = chat.reply();
        shop.sandbox().order("nulu", (ObjectNode) Contract.JSON.readTree(fault));

        String messageId = chat.customerWrites("¿Y tiene garantía?");

        chat.reply(2);
        assertThat(lastQuestionToTheModel()).contains(QUESTION, firstWords(before), "¿Y tiene garantía?");
        assertThat(chat.outboxStates(messageId).get(0)).isEqualTo("sent");
        shop.sandbox().mend();
        await().atMost(BOUND.multipliedBy(2))
                .until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        assertThat(onDashboard(chat)).isEqualTo(2);
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> onDashboard(chat) == 3);
        assertThat(chat.texts()).as("nothing is sent twice").hasSize(3);
    }

    @Test
    void aSlowNuluIsNotWaitedForByAKnownCustomer() {
        Chat chat = known();
        shop.sandbox()
                .order(
                        "nulu",
                        Contract.JSON
                                .createObjectNode()
                                .put("delayMillis", 9_000)
                                .put("matching", "get-"));

        chat.customerWrites("¿Y tiene garantía?");

        await().atMost(Duration.ofSeconds(6)).until(() -> chat.texts().size() == 2);
    }

    @Test
    void whileNuluIsAwayNotEveryTurnPaysForIt() {
        List<Chat> chats = List.of(known(), known(), known(), known(), known(), known(), known());
        shop.sandbox()
                .order(
                        "nulu",
                        Contract.JSON.createObjectNode().put("status", 503).put("matching", "get-"));

        chats.forEach(chat -> chat.customerWrites("¿Y tiene garantía?"));
        chats.forEach(chat -> chat.reply(2));

        long asked = chats.stream()
                .mapToLong(chat -> chat.nuluCalls().get("get-conversation"))
                .sum();
        assertThat(asked - chats.size()).as("asked while away").isLessThan(chats.size());
    }

    @Test
    void aCustomerWhoWasNeverSeenWaitsAndIsAnsweredOnceWhenNuluIsBack() {
        Chat chat = shop.open("wa");
        shop.sandbox()
                .order(
                        "nulu",
                        Contract.JSON.createObjectNode().put("status", 503).put("matching", "get-"));
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.nuluCalls().getOrDefault("get-conversation", 0L) >= 2);
        assertThat(chat.inboxStates()).containsExactly("pending");
        assertThat(chat.owner()).isEqualTo("bot");

        shop.sandbox().mend();

        chat.reply();
        chat.settle();
        assertThat(chat.texts()).hasSize(1);
    }

    @Test
    void afterAWhileSomeoneWhoCannotBeAnsweredIsTheHumans() {
        Chat chat = shop.open("wa");
        shop.sandbox()
                .order(
                        "nulu",
                        Contract.JSON.createObjectNode().put("status", 503).put("matching", "get-"));
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.nuluCalls().containsKey("get-conversation"));

        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        update conversation set burst_started_at = now() - interval '16 minutes'
                         where conversation_id = :id
                        """)
                .bind("id", chat.id())
                .execute());

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(chat.texts()).isEmpty();
    }

    @Test
    void whatIsKeptOfACustomerIsTheAddressAndTheFirstName() {
        Chat chat = known();

        Map<String, Object> kept = shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select * from conversation_contact where conversation_id = :id")
                .bind("id", chat.id())
                .mapToMap()
                .one());

        assertThat(kept)
                .containsEntry("first_name", "María")
                .containsEntry("recipient_address", chat.phone().substring(1))
                .containsOnlyKeys("conversation_id", "first_name", "sender_address", "recipient_address", "learnt_at");
    }

    /** A customer whose first question was answered. */
    private Chat known() {
        Chat chat = shop.open("wa");
        chat.customerWrites(QUESTION);
        chat.reply();
        await().atMost(BOUND).until(() -> onDashboard(chat) == 1);
        return chat;
    }

    private long onDashboard(Chat chat) {
        return shop.sandbox().messagesOf(chat.conversation(), "bot").stream()
                .filter(message -> message.path("onDashboard").asBoolean())
                .count();
    }

    private String lastQuestionToTheModel() {
        List<JsonNode> calls = shop.sandbox().calls("openai-chat");
        return calls.get(calls.size() - 1).path("body").toString();
    }

    private static String firstWords(String text) {
        return text.lines().findFirst().orElseThrow().replace("\"", "\\\"");
    }
}
