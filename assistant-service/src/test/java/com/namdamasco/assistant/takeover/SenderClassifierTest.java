package com.namdamasco.assistant.takeover;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenderClassifierTest {

    private static final String CUSTOMER = "947";

    @ParameterizedTest
    @CsvSource({
        "947, CUSTOMER",
        "4, OWN_ECHO",
        "2, HUMAN_AGENT",
        "3, HUMAN_AGENT",
        "99, UNKNOWN",
        "'', UNKNOWN",
        "0, UNKNOWN",
    })
    void knowsTheShopsListOfAgents(String sender, SenderRole expected) {
        var classifier = new SenderClassifier("4", Set.of("2", "3"), "", "");

        assertThat(classifier.roleOf(sender, CUSTOMER, "Hola")).isEqualTo(expected);
    }

    @Test
    void takesEveryOtherUserForAnAgentWhenTheShopListedNone() {
        var classifier = new SenderClassifier("4", Set.of(), "", "");

        assertThat(classifier.roleOf("99", CUSTOMER, "Hola")).isEqualTo(SenderRole.HUMAN_AGENT);
    }

    @Test
    void neverTakesItsOwnEchoForTheCustomer() {
        var classifier = new SenderClassifier("4", Set.of(), "", "");

        assertThat(classifier.roleOf("4", "4", "Hola")).isEqualTo(SenderRole.OWN_ECHO);
    }

    @ParameterizedTest
    @CsvSource({
        "'',      Gracias por comentar,         COMMENT_BOT",
        "[bot],   '[bot] Gracias por comentar', COMMENT_BOT",
        "[bot],   Gracias por comentar,         HUMAN_AGENT",
    })
    void tellsTheCommentBotFromAHumanBehindTheSameUserByTheTag(String tag, String text, SenderRole expected) {
        var classifier = new SenderClassifier("4", Set.of(), "7", tag);

        assertThat(classifier.roleOf("7", CUSTOMER, text)).isEqualTo(expected);
    }
}
