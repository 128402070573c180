package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Whose a conversation is, how it came, and who gives it back. */
@QuarkusTest
@QuarkusTestResource(World.class)
class TakeoverLedgerTest {

    private static final String AGENTS_WORDS = "Hola, soy Carla";

    Shop shop;

    @Test
    void tellsWhoTookTheConversationWhyAndUntilWhen() {
        Chat chat = shop.open("wa");

        chat.agentWrites(AGENTS_WORDS);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        chat.agentWrites("¿En qué te ayudo?");
        await().atMost(BOUND).until(() -> causes(chat).equals(List.of("prolong human_reply", "begin human_reply")));

        var details = chat.ownership()
                .body("cause", equalTo("human_reply"))
                .body("actor", equalTo(Chat.AGENT))
                .body("reason", equalTo("a human agent replied"))
                .body("events.actor", contains(Chat.AGENT, Chat.AGENT))
                .extract();
        OffsetDateTime since = OffsetDateTime.parse(details.path("pausedSince"));
        OffsetDateTime until = OffsetDateTime.parse(details.path("pausedUntil"));
        assertThat(OffsetDateTime.parse(details.path("events[1].at"))).isEqualTo(since);
        assertThat(OffsetDateTime.parse(details.path("events[0].pausedUntil"))).isEqualTo(until);
        assertThat(Duration.between(since, until)).isCloseTo(Duration.ofMinutes(30), Duration.ofSeconds(20));
    }

    @Test
    void namesSomeoneUnknown() {
        Chat chat = shop.open("wa");

        chat.publish("", "¿Quién soy?");

        await().atMost(BOUND).until(() -> causes(chat).equals(List.of("begin unknown_sender")));
        chat.ownership().body("actor", nullValue());
    }

    @Test
    void recordsAnEndByTimeWithTheTimeAtWhichItEnded() {
        Chat chat = shop.open("wa");
        chat.agentWrites(AGENTS_WORDS);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        OffsetDateTime end = endPause(chat);

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("189,99");
        var details = chat.ownership()
                .body("owner", equalTo("bot"))
                .body("events.event", contains("end", "begin"))
                .body("events[0].cause", equalTo("time"))
                .extract();
        assertThat(OffsetDateTime.parse(details.path("events[0].at"))).isEqualTo(end);
        assertThat(OffsetDateTime.parse(details.path("events[0].recordedAt"))).isAfter(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bot", "  #BOT\n"})
    void isGivenBackByAnAgentsCommand(String command) {
        Chat chat = shop.open("wa");
        chat.agentWrites(AGENTS_WORDS);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));

        chat.agentWrites(command);

        await().atMost(BOUND).until(chat::owner, equalTo("bot"));
        assertThat(causes(chat)).containsExactly("end agent_bot_command", "begin human_reply");
        chat.ownership().body("events[0].actor", equalTo(Chat.AGENT));
        chat.customerWrites(QUESTION);
        assertThat(chat.reply()).contains("189,99");
    }

    @Test
    void isNotGivenBackByTheCustomersOrAStrangersCommand() {
        Chat chat = shop.open("wa");
        chat.agentWrites(AGENTS_WORDS);
        chat.publish(chat.customerId(), "#bot");
        chat.publish("0", "#bot");

        chat.settle();

        chat.ownership().body("owner", equalTo("human")).body("cause", equalTo("unknown_sender"));
    }

    @Test
    void answersTheCustomerWhoStillWaitsWhenTheAgentGivesTheConversationBack() {
        Chat chat = shop.open("wa");
        chat.agentWrites(AGENTS_WORDS);
        chat.customerWrites("Una cosa más");
        chat.customerWrites(QUESTION);
        await().atMost(BOUND)
                .until(() -> chat.inboxStates().stream()
                                .filter("left_to_human"::equals)
                                .count()
                        == 2);

        chat.agentWrites("#bot");

        assertThat(chat.reply()).contains("189,99");
        chat.settle();
        assertThat(chat.texts()).hasSize(1);
        chat.ownership().body("waitingSince", nullValue()).body("messagesPending", equalTo(0));
    }

    @Test
    void doesNotAnswerWhatTheAgentHasAnswered() {
        Chat chat = shop.open("wa");
        chat.pause();
        chat.customerWrites(QUESTION);
        chat.agentWrites("Cuesta lo que dice la página");
        chat.settle();

        chat.resume();

        chat.settle();
        assertThat(chat.texts()).isEmpty();
    }

    @Test
    void answersAfterAllWhatAPauseHadCancelled() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 429, 1);
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("pending")));
        chat.pause();
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("cancelled")));

        chat.resume();

        assertThat(chat.reply()).contains("189,99");
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("cancelled", "sent", "sent")));
        chat.ownership().body("replies.cancelled", equalTo(1)).body("replies.sent", equalTo(1));
    }

    @Test
    void pausesForAsLongAsTheOperatorSays() {
        Chat chat = shop.open("wa");
        chat.publish(World.BOT, "¡Hola!");
        chat.settle();

        var pause = Shop.service()
                .contentType("application/json")
                .body(Map.of("minutes", 120, "reason", "reclamo de garantía"))
                .post("/api/conversations/" + chat.id() + "/pause")
                .then()
                .statusCode(200)
                .body("owner", equalTo("human"))
                .body("cause", equalTo("api"))
                .body("reason", equalTo("reclamo de garantía"))
                .extract();

        OffsetDateTime until = OffsetDateTime.parse(pause.path("pausedUntil"));
        assertThat(Duration.between(OffsetDateTime.parse(pause.path("pausedSince")), until))
                .isEqualTo(Duration.ofHours(2));
        chat.pause().body("pausedUntil", equalTo(pause.path("pausedUntil")));
        chat.resume().body("cause", nullValue());
        assertThat(causes(chat)).containsExactly("end api", "begin api");
    }

    @Test
    void writesNothingWhenThereIsNothingToGiveBack() {
        Chat chat = shop.open("wa");
        chat.publish(World.BOT, "¡Hola!");
        chat.settle();

        chat.resume().body("owner", equalTo("bot"));

        chat.ownership().body("events", empty());
    }

    @Test
    void namesAHandOver() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("openai-chat", 500, 100);

        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(causes(chat)).containsExactly("begin hand_over");
    }

    private static List<String> causes(Chat chat) {
        List<Map<String, String>> events = chat.ownership().extract().path("events");
        return events.stream()
                .map(event -> event.get("event") + " " + event.get("cause"))
                .toList();
    }

    /** As if half an hour had gone by. */
    private OffsetDateTime endPause(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        update conversation_pauses set paused_until = now() - interval '3 minutes'
                         where conversation_id = :id returning paused_until
                        """)
                .bind("id", chat.id())
                .mapTo(OffsetDateTime.class)
                .one());
    }
}
