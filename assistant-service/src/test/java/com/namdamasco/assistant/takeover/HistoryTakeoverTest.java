package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluConversation.Attachment;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTakeoverTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final String CUSTOMER = "947";
    private static final String BOT = "4";
    private static final String COMMENT_BOT = "77";
    private static final String CARLA = "2";
    private static final String STRANGER = "99";

    private final HistoryTakeover takeover = new HistoryTakeover(
            new SenderClassifier(BOT, Set.of(CARLA), COMMENT_BOT, "[auto]"),
            new ResumeCommand("#bot"),
            Duration.ofMinutes(30));

    private int nextId = 1;

    @Test
    void findsAnAgentsReplyAndPausesFromWhenItWasWritten() {
        Optional<NewPause> pause =
                decide(says(CUSTOMER, "Hola", 12), says(CARLA, "Soy Carla", 10), says(CUSTOMER, "¿Y?", 0));

        assertThat(pause).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(PauseCause.IMPLICIT_HISTORY);
            assertThat(found.actor()).isEqualTo(CARLA);
            assertThat(found.from()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
            assertThat(found.length()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2,  Soy Carla,       true",
        "99, ¿Quién soy?,     true",
        "'', Sin remitente,   true",
        "77, Gracias,         true",
        "77, [auto] Gracias,  false",
        "4,  Soy el bot,      false",
        "947, Soy el cliente, false",
        "2,  '',              false",
        "2,  '  ',            false",
    })
    void tellsWhoseWordsTheyAre(String sender, String text, boolean human) {
        assertThat(decide(says(CUSTOMER, "Hola", 5), says(sender, text, 3), says(CUSTOMER, "¿Y?", 0))
                        .isPresent())
                .isEqualTo(human);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "29, true", "30, false", "31, false", "1440, false"})
    void lastsNoLongerThanAPause(int minutesAgo, boolean human) {
        assertThat(decide(says(CARLA, "Soy Carla", minutesAgo)).isPresent()).isEqualTo(human);
    }

    @Test
    void skipsTheEmptyRowsOfDepartmentChanges() {
        assertThat(decide(says(CARLA, "Soy Carla", 10), says(CARLA, "", 9), says("1", "", 8)))
                .isPresent();
        assertThat(decide(says(CUSTOMER, "Hola", 10), says(CARLA, "", 9), says("1", "", 8)))
                .isEmpty();
    }

    @Test
    void findsItBehindTheWordsOfOthers() {
        assertThat(decide(
                        says(CARLA, "Soy Carla", 10),
                        says(BOT, "¡Hola!", 8),
                        says(COMMENT_BOT, "[auto] Gracias", 7),
                        says(CUSTOMER, "¿Y?", 0)))
                .isPresent();
    }

    @Test
    void takesAFileForWords() {
        var photo = new Message(
                "1",
                CARLA,
                "",
                NOW.minusSeconds(60),
                List.of(new Attachment("foto.png", "https://files.example/f")),
                "");

        assertThat(decide(photo)).isPresent();
    }

    @Test
    void leavesAloneWhatCameByWebhook() {
        Message seen = says(CARLA, "Soy Carla", 10);

        assertThat(takeover.decide(history(seen), seen.id()::equals, NOW)).isEmpty();
    }

    @Test
    void leavesAloneWhatCameBeforeSomethingSeen() {
        Message unseen = says(CARLA, "Soy Carla", 10);
        Message seen = says(CARLA, "Un momento", 9);

        assertThat(takeover.decide(history(unseen, seen), seen.id()::equals, NOW))
                .isEmpty();
    }

    @Test
    void looksAtTheLatestOnly() {
        Message seen = says(CARLA, "Soy Carla", 10);
        Message unseen = says(STRANGER, "Yo también", 9);

        assertThat(takeover.decide(history(seen, unseen), seen.id()::equals, NOW))
                .hasValueSatisfying(found -> assertThat(found.actor()).isEqualTo(STRANGER));
    }

    @Test
    void knowsThatTheAgentGaveTheConversationBack() {
        assertThat(decide(says(CARLA, "Soy Carla", 10), says(CARLA, " #BOT ", 9), says(CUSTOMER, "¿Y?", 0)))
                .isEmpty();
        assertThat(decide(says(CARLA, "#bot", 10), says(CARLA, "Sigo yo", 9))).isPresent();
    }

    @Test
    void doesNotGuessWhenTheTimeIsNotKnown() {
        assertThat(decide(new Message("1", CARLA, "Soy Carla"))).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyHistory() {
        assertThat(decide()).isEmpty();
    }

    private Optional<NewPause> decide(Message... messages) {
        return takeover.decide(history(messages), id -> false, NOW);
    }

    private Message says(String sender, String text, int minutesAgo) {
        return new Message(
                Integer.toString(nextId++), sender, text, NOW.minus(Duration.ofMinutes(minutesAgo)), List.of(), "");
    }

    private static NuluConversation history(Message... messages) {
        return new NuluConversation(CUSTOMER, "wa", "1065", List.of(messages));
    }
}
