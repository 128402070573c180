package com.namdamasco.assistant.reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhatsAppMarksTest {

    @ParameterizedTest
    @CsvSource({
        "• *TELEVISOR LG 32\"* (D0000001), • TELEVISOR LG 32\" (D0000001)",
        "*Uno* y *dos*, Uno y dos",
        "*x*, x",
        "Cable 2*1.5 mm y 3*2.5 mm, Cable 2*1.5 mm y 3*2.5 mm",
        "Nota * sin par, Nota * sin par",
        "* con espacios *, * con espacios *",
        "**doble**, doble",
        "***triple***, ***triple***",
    })
    void removesPairsAroundWordsOnly(String text, String expected) {
        assertThat(WhatsAppMarks.removed(text)).isEqualTo(expected);
    }

    @Test
    void doesNotPairAcrossLines() {
        assertThat(WhatsAppMarks.removed("*uno\ndos*")).isEqualTo("*uno\ndos*");
    }

    @ParameterizedTest
    @CsvSource({"**TV** a US$ 1, *TV* a US$ 1", "*TV*, *TV*", "2**3, 2**3"})
    void writesMarkdownAsWhatsAppDoes(String text, String expected) {
        assertThat(WhatsAppMarks.ofMarkdown(text)).isEqualTo(expected);
    }
}
