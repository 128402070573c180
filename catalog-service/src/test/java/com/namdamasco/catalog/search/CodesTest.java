package com.namdamasco.catalog.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    @Test
    void findsModelNumbersInAName() {
        assertThat(Codes.ofName("TELEVISOR SAMSUNG 32\" SMART UN-32T4300 NEGRO"))
                .containsExactly("UN32T4300", ".32T4300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tripode Mutate Series M1+BH-35L|BH35L",
                "Procesador Ryzen 7 (3.8ghz-5.5ghz)|8GHZ5",
                "Laptop 512gb/ssd Rtx3050/6gb 144hz|RTX30506GB",
                "Celular 12GB/512GB|12GB512GB"
            })
    void takesWhatIsWrittenInOnePieceAsOne(String name, String code) {
        assertThat(Codes.ofName(name)).contains(code);
    }

    @Test
    void whatIsOnlyAPartOrWrittenApartIsLoose() {
        assertThat(Codes.ofName("LAPTOP AMD RYZEN 7-7730U")).contains("77730U", ".7730U");
        assertThat(Codes.ofName("COOLER TE 7130N")).contains("7130N", ".TE7130N");
        assertThat(Codes.ofName("IMPRESORA DCP 430")).contains(".DCP430");
    }

    @Test
    void wordsBesideAMeasureAreNoCode() {
        assertThat(Codes.ofName("CELULAR LG 128GB")).containsExactly("128GB");
        assertThat(Codes.ofName("TELEVISOR SMART 32 PULGADAS")).isEmpty();
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
