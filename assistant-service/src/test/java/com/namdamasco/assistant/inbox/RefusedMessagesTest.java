package com.namdamasco.assistant.inbox;

import com.namdamasco.assistant.CapturedLog;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Refusal;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import com.namdamasco.assistant.takeover.SenderRole;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.logging.Level;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

/** What no repetition stores steps aside with its words kept to itself; what a repetition will store waits, however long. */
@QuarkusTest
@QuarkusTestResource(World.class)
class RefusedMessagesTest {

    private static final String DEAD = "nulu.messages.dead";
    private static final String WORDS = "estaspalabrasnoseguardan";
    private static final String WITHOUT_THESE_WORDS = "text <> '" + WORDS + "'";

    Shop shop;

    LocalStack stack;

    @Inject
    Inbox inbox;

    @Test
    void aMessageThatAConstraintRefusesHoldsUpNothingAndItsWordsGoNowhere() {
        Chat chat = shop.open("wa");
        String refused = Chat.newId();
        try (CapturedLog log = new CapturedLog(Level.FINE)) {
            Refusal.during(shop.jdbi(), "inbox", WITHOUT_THESE_WORDS, () -> {
                chat.customerWrites(refused, WORDS);
                chat.customerWrites(QUESTION);

                assertThat(chat.reply()).contains("189,99");
            });

            String dead = awaitDead(refused);
            assertThat(dead).contains(WORDS);
            assertThat(shop.topic().headersOf(DEAD, dead)).hasValueSatisfying(headers -> assertThat(headers)
                    .contains("UnstorableRecordException", "23514")
                    .doesNotContain(WORDS));
            assertThat(log.containing(WORDS)).isEmpty();
            assertThat(log.containing("messageId=" + refused + " conversationId=" + chat.id()))
                    .singleElement()
                    .asString()
                    .contains("ERROR", "PSQLException SQLSTATE 23514");
        }
        given().get("/q/metrics")
                .then()
                .body(matchesPattern(
                        "(?s).*namdamasco_dead_letters_total\\{topic=\"nulu.messages\",why=\"unstorable\"} [1-9].*"));
    }

    @Test
    void aMessageThatIsNoDataForTheDatabaseHoldsUpNothing() {
        Chat chat = shop.open("wa");

        String refused = chat.publish("9\u00007", "Hola");
        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("189,99");
        assertThat(awaitDead(refused)).contains("Hola");
    }

    /** Whoever logs it, a turn or a timer: the database's own words for it quote no one. */
    @Test
    void whatTheDatabaseSaysOfAMessageQuotesNoWordOfIt() {
        Chat chat = shop.open("wa");
        var message = new NuluMessage(Chat.newId(), chat.id(), chat.customerId(), chat.customerId(), "wa", WORDS, null);

        Refusal.during(shop.jdbi(), "inbox", WITHOUT_THESE_WORDS, () -> assertThatThrownBy(
                        () -> inbox.receive(message, SenderRole.CUSTOMER))
                .satisfies(thrown -> assertThat(Throwables.getStackTrace(thrown))
                        .contains("refused_by_the_test")
                        .doesNotContain(WORDS)));
    }

    @Test
    void whileTheDatabaseIsAwayAMessageWaitsAndTheLogTellsSo() {
        Chat chat = shop.open("wa");
        try (CapturedLog log = new CapturedLog(Level.INFO)) {
            stack.postgres().stop();
            String waiting;
            try {
                waiting = chat.customerWrites(QUESTION);
                // Two such lines are half a minute apart, whichever records they are about.
                await().atMost(BOUND.multipliedBy(2)).until(() -> log.containing("messageId=" + waiting).stream()
                        .anyMatch(line -> line.contains("is tried again")));
            } finally {
                stack.postgres().start();
            }

            await().atMost(BOUND.multipliedBy(2)).until(() -> chat.texts().size() == 1);
            assertThat(shop.topic().valuesOf(DEAD)).noneMatch(value -> value.contains(waiting));
        }
    }

    private String awaitDead(String messageId) {
        return await().atMost(BOUND)
                .until(
                        () -> shop.topic().valuesOf(DEAD).stream()
                                .filter(value -> value.contains(messageId))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }
}
