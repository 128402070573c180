package com.namdamasco.catalog.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    @Test
    void findsModelNumbersInAName() {
        assertThat(Codes.ofName("TELEVISOR SAMSUNG 32\" SMART UN-32T4300 NEGRO"))
                .containsExactly("UN32T4300", "32T4300");
    }

    @Test
    void joinsWhatACustomerWritesApart() {
        assertThat(Codes.ofQuestion("tienes el un 32t 4300")).contains("UN32T4300");
    }

    @Test
    void neighbouringModelsStayDifferent() {
        assertThat(Codes.ofQuestion("bc1010")).contains("BC1010").doesNotContain("BC1011");
    }

    @Test
    void plainWordsAndShortNumbersAreNoCodes() {
        assertThat(Codes.ofName("TELEVISOR SMART 4K SERIE 7")).isEmpty();
    }
}
