package com.namdamasco.assistant.takeover;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResumeCommandTest {

    private final ResumeCommand command = new ResumeCommand("#bot");

    @ParameterizedTest
    @ValueSource(strings = {"#bot", "#BOT", " #Bot ", "\n#bot\t", "#bot\u00a0", "\u200b#bot"})
    void isTheWordAlone(String text) {
        assertThat(command.matches(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "bot", "# bot", "#bot!", "#bots", "#bot gracias", "te paso con el #bot", "##bot"})
    void isNothingElse(String text) {
        assertThat(command.matches(text, false)).isFalse();
    }

    @Test
    void isNoCommandBesideAFile() {
        assertThat(command.matches("#bot", true)).isFalse();
    }

    @Test
    void isAnotherWordWhereConfigured() {
        var own = new ResumeCommand(" Listo! ");

        assertThat(own.matches("LISTO!", false)).isTrue();
        assertThat(own.matches("#bot", false)).isFalse();
    }

    @Test
    void isNoneWhenTheWordIsEmpty() {
        assertThat(new ResumeCommand(" ").matches("", false)).isFalse();
    }
}
