package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.CapturedLog;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Refusal;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

/** What the webhook did not bring, on everything real: nothing is published on the topic unless a test says so. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ReconcilerTest {

    Shop shop;

    @Inject
    Reconciler reconciler;

    @BeforeEach
    void leaveBehindWhatOtherTestsBooked() {
        reconciler.look(true);
    }

    @Test
    void answersOnceACustomerOfWhomNoWebhookTold() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWritesUnheard(QUESTION);

        assertThat(reconciler.look(true)).isTrue();

        assertThat(chat.reply()).contains("189,99");
        reconciler.look(true);
        chat.settle();
        assertThat(chat.texts()).hasSize(1);
        assertThat(chat.outboxStates(messageId)).containsExactly("sent", "sent");
        given().get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*namdamasco_reconciliation_missed_total\\{role=\"customer\"} [1-9].*"));
    }

    @Test
    void answersOnceWhatTheWebhookBringsTooAndLater() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWritesUnheard(QUESTION);

        reconciler.look(true);
        chat.customerWrites(messageId, QUESTION);

        chat.reply();
        chat.settle();
        assertThat(chat.texts()).hasSize(1);
    }

    @Test
    void answersOnceWhatTheWebhookBroughtBefore() {
        Chat chat = shop.open("wa");
        chat.customerWrites(QUESTION);
        chat.reply();

        reconciler.look(true);

        chat.settle();
        assertThat(chat.texts()).hasSize(1);
    }

    @Test
    void pausesForAnAgentOfWhomNoWebhookToldFromWhenTheAgentWrote() {
        Chat chat = shop.open("wa");
        chat.customerWritesUnheard(QUESTION);
        chat.agentWritesUnheard("Hola, soy Carla");

        reconciler.look(true);

        chat.settle();
        assertThat(chat.texts()).isEmpty();
        var details = chat.ownership()
                .body("owner", equalTo("human"))
                .body("cause", equalTo("human_reply"))
                .body("actor", equalTo(Chat.AGENT))
                .extract();
        OffsetDateTime since = OffsetDateTime.parse(details.path("pausedSince"));
        assertThat(since.getNano()).isZero();
        assertThat(OffsetDateTime.parse(details.path("pausedUntil"))).isEqualTo(since.plus(Duration.ofMinutes(30)));
    }

    @Test
    void takesTheAgentsCommandAndAnswersWhoWaits() {
        Chat chat = shop.open("wa");
        chat.agentWrites("Hola, soy Carla");
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.inboxStates().contains("left_to_human"));
        chat.agentWritesUnheard("#bot");

        reconciler.look(true);

        assertThat(chat.reply()).contains("189,99");
    }

    @Test
    void doesNotLetALateWordOfTheAgentUndoAResume() {
        Chat chat = shop.open("wa");
        chat.agentWrites("Hola, soy Carla");
        chat.agentWritesUnheard("Un momento");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        chat.resume();

        reconciler.look(true);

        chat.ownership().body("owner", equalTo("bot"));
    }

    @Test
    void looksFurtherFromWhereItWasWhenNuluHadBeenAway() {
        Chat chat = shop.open("wa");
        chat.customerWritesUnheard(QUESTION);
        shop.sandbox().fail("nulu", 503, 1);

        assertThat(reconciler.look(true)).isFalse();
        assertThat(chat.inboxStates()).isEmpty();

        assertThat(reconciler.look(true)).isTrue();
        assertThat(chat.reply()).contains("189,99");
    }

    @Test
    void goesOnPastAMessageThatCanNeverBeStoredAndTellsOfItOnce() {
        Chat chat = shop.open("wa");
        Chat other = shop.open("wa");
        try (CapturedLog log = new CapturedLog(Level.INFO)) {
            String refused = chat.customerWritesUnheard("no se guarda");
            chat.customerWritesUnheard(QUESTION);
            other.customerWritesUnheard(QUESTION);

            Refusal.during(shop.jdbi(), "inbox", "text <> 'no se guarda'", () -> {
                assertThat(reconciler.look(true)).isTrue();
                placeBefore(refused);
                assertThat(reconciler.look(true)).isTrue();
            });

            assertThat(chat.reply()).contains("189,99");
            assertThat(other.reply()).contains("189,99");
            assertThat(log.containing("messageId=" + refused))
                    .singleElement()
                    .asString()
                    .contains("ERROR", "conversationId=" + chat.id(), "23514");
            assertThat(log.containing("no se guarda")).isEmpty();
        }
    }

    /** As after a run that Nulu cut off before its end: the message is met again. */
    private void placeBefore(String messageId) {
        shop.jdbi().useHandle(handle -> handle.createUpdate("update reconciliation set since = :place, floor = :place")
                .bind("place", Long.toString(Long.parseLong(messageId) - 1))
                .execute());
    }

    @Test
    void isOneReplicasWorkAtATime() {
        shop.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "update reconciliation set claim = gen_random_uuid(), claimed_until = now() + interval '1 minute'"));

        assertThat(reconciler.look(true)).isFalse();

        shop.jdbi()
                .useHandle(handle ->
                        handle.execute("update reconciliation set claimed_until = now() - interval '1 minute'"));
        assertThat(reconciler.look(true)).isTrue();
        assertThat(reconciler.look(false)).as("within the interval").isFalse();
    }
}
