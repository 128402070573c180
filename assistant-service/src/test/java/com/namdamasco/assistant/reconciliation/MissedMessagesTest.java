package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.inbox.LateMessage;
import com.namdamasco.assistant.inbox.LateMessage.Duty;
import com.namdamasco.assistant.inbox.NuluMessage;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluConversation.Attachment;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import com.namdamasco.assistant.takeover.ResumeCommand;
import com.namdamasco.assistant.takeover.SenderClassifier;
import com.namdamasco.assistant.takeover.SenderRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissedMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final String CUSTOMER = "947";
    private static final String BOT = "4";
    private static final String CARLA = "2";

    private final MissedMessages missed = new MissedMessages(
            new SenderClassifier(BOT, Set.of(CARLA), "", ""), new ResumeCommand("#bot"), Duration.ofHours(24));

    private int nextId = 10;

    @Test
    void takesWhatTheInboxDoesNotHaveOldestFirst() {
        var first = says(CUSTOMER, "Hola", 3);
        var known = says(CUSTOMER, "una pregunta", 2);
        var last = says(CUSTOMER, "¿Tienen neveras?", 1);

        assertThat(of(Map.of(known.id(), "pending"), first, known, last))
                .extracting(late -> late.message().messageId())
                .containsExactly(first.id(), last.id());
    }

    @Test
    void leavesAloneWhatIsUpToTheFloor() {
        var old = says(CUSTOMER, "Hola", 3);
        var next = says(CUSTOMER, "¿Hay alguien?", 2);

        assertThat(missed.of("1057", history(old, next), new Place(old.id()), Map.of(), NOW))
                .extracting(late -> late.message().messageId())
                .containsExactly(next.id());
    }

    @Test
    void leavesAloneWhatHasNoId() {
        var nameless = new Message("", CUSTOMER, "Hola", NOW, List.of(), "");
        var next = says(CUSTOMER, "¿Hay alguien?", 2);

        assertThat(missed.of("1057", history(nameless, next), new Place("2026-11-22 00:00:00"), Map.of(), NOW))
                .extracting(late -> late.message().messageId())
                .containsExactly(next.id());
    }

    @Test
    void givesTheMessageTheShapeThatTheWebhookWould() {
        var message = new Message(
                "12", CUSTOMER, "Mira", NOW, List.of(new Attachment("foto.png", "https://files.example/foto.png")), "");

        assertThat(of(Map.of(), message))
                .containsExactly(new LateMessage(
                        new NuluMessage(
                                "12",
                                "1057",
                                CUSTOMER,
                                CUSTOMER,
                                "wa",
                                "Mira",
                                List.of(new NuluMessage.Attachment("foto.png", "https://files.example/foto.png"))),
                        SenderRole.CUSTOMER,
                        NOW,
                        Duty.AS_EVER));
    }

    @Test
    void doesNotAnswerACustomerOfLongAgo() {
        assertThat(duties(Map.of(), says(CUSTOMER, "Hola", 24 * 60 + 1))).containsExactly(Duty.NONE);
        assertThat(duties(Map.of(), says(CUSTOMER, "Hola", 24 * 60))).containsExactly(Duty.AS_EVER);
    }

    @Test
    void doesNotAnswerWhenItCannotTellHowLongAgo() {
        assertThat(duties(Map.of(), new Message("12", CUSTOMER, "Hola"))).isEmpty();
        assertThat(missed.of("1057", history(new Message("12", CUSTOMER, "Hola")), new Place("1"), Map.of(), NOW))
                .extracting(LateMessage::duty)
                .containsExactly(Duty.NONE);
    }

    @Test
    void leavesToTheHumanWhatAHumanHasAnswered() {
        assertThat(duties(Map.of(), says(CUSTOMER, "Hola", 9), says(CARLA, "Soy Carla", 8), says(CUSTOMER, "¿Y?", 1)))
                .containsExactly(Duty.HUMANS, Duty.AS_EVER, Duty.AS_EVER);
    }

    @Test
    void knowsThatEmptyRowsAndCommandsAnswerNothing() {
        assertThat(duties(Map.of(), says(CUSTOMER, "Hola", 9), says(CARLA, "", 8), says(CARLA, "#bot", 7)))
                .containsExactly(Duty.AS_EVER, Duty.AS_EVER, Duty.AS_EVER);
    }

    @Test
    void doesNotAnswerTwiceWhatALaterTurnHasRead() {
        var unheard = says(CUSTOMER, "¿Tienen neveras?", 9);
        var answered = says(CUSTOMER, "¿Hola?", 8);

        assertThat(duties(Map.of(answered.id(), "answered"), unheard, answered)).containsExactly(Duty.NONE);
        assertThat(duties(Map.of(answered.id(), "pending"), unheard, answered)).containsExactly(Duty.AS_EVER);
    }

    @Test
    void answersWhatWasWrittenBeforeTheEchoOfAnEarlierAnswer() {
        var answered = says(CUSTOMER, "Hola", 9);
        var unheard = says(CUSTOMER, "¿Tienen neveras?", 8);
        var echo = says(BOT, "¡Hola!", 7);

        assertThat(duties(Map.of(answered.id(), "answered", echo.id(), "ignored"), answered, unheard, echo))
                .containsExactly(Duty.AS_EVER);
    }

    @Test
    void takesNoCommandAfterWhichTheHumanWentOn() {
        assertThat(duties(Map.of(), says(CARLA, "#bot", 9), says(CARLA, "Sigo yo", 8)))
                .containsExactly(Duty.NONE, Duty.AS_EVER);
    }

    private List<Duty> duties(Map<String, String> known, Message... messages) {
        return of(known, messages).stream().map(LateMessage::duty).toList();
    }

    private List<LateMessage> of(Map<String, String> known, Message... messages) {
        return missed.of("1057", history(messages), new Place("2026-11-01 00:00:00"), known, NOW);
    }

    private Message says(String sender, String text, int minutesAgo) {
        return new Message(
                Integer.toString(nextId++), sender, text, NOW.minus(Duration.ofMinutes(minutesAgo)), List.of(), "");
    }

    private static NuluConversation history(Message... messages) {
        return new NuluConversation(CUSTOMER, "wa", "1065", List.of(messages));
    }
}
