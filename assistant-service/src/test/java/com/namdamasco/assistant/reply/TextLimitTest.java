package com.namdamasco.assistant.reply;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextLimitTest {

    @Test
    void leavesWhatFits() {
        assertThat(TextLimit.fit("Hola. ¿Qué buscas?", 18)).isEqualTo("Hola. ¿Qué buscas?");
    }

    @Test
    void endsAfterTheLastWholeSentence() {
        assertThat(TextLimit.fit("Tenemos tres modelos. El primero cuesta mucho", 30))
                .isEqualTo("Tenemos tres modelos.…");
    }

    @Test
    void endsAfterAWordWhenNoSentenceFits() {
        assertThat(TextLimit.fit("palabras y más palabras sin punto", 20)).isEqualTo("palabras y más…");
    }

    @Test
    void neverSplitsASurrogatePair() {
        String fitted = TextLimit.fit("😀".repeat(20), 10);

        assertThat(fitted).hasSizeLessThanOrEqualTo(10).isEqualTo("😀".repeat(4) + "…");
    }
}
