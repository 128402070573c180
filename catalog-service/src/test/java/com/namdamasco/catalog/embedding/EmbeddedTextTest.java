package com.namdamasco.catalog.embedding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedTextTest {

    @Test
    void saysTheMostTellingFirst() {
        assertThat(EmbeddedText.of("SAMSUNG", "TELEVISOR 32\"", "TELEVISORES", "SMART TV", "Nítido.", "HD"))
                .isEqualTo("SAMSUNG TELEVISOR 32\". TELEVISORES, SMART TV. Nítido. HD");
    }

    @Test
    void doesNotRepeatTheBrand() {
        assertThat(EmbeddedText.of("SAMSUNG", "TELEVISOR Samsung", null, null, null, null))
                .isEqualTo("TELEVISOR Samsung");
    }

    @Test
    void isBounded() {
        assertThat(EmbeddedText.of(null, "TV", null, null, "x".repeat(50_000), null))
                .hasSize(EmbeddedText.MAX_LENGTH);
    }
}
