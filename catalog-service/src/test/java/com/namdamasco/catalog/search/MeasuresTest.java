package com.namdamasco.catalog.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "televisor de 32 pulgadas|32in",
                "TV 32\" SMART|32in",
                "tv 32''|32in",
                "tv de 32 pulg. smart|32in",
                "pantalla 6,5 pulgadas|6.5in",
                "128GB|128gb",
                "128 gigas|128gb",
                "1 TB|1tb",
                "aire de 12.000 BTU|12000btu",
                "aire 12k btu|12000btu",
                "split de 1 tonelada|12000btu",
                "split de 1,5 toneladas|18000btu",
                "lavadora 18 kg|18kg",
                "nevera 400 litros|400l",
                "NEVERA 14 PIES|14ft",
                "cocina de 4 hornillas|4burners"
            })
    void writesAMeasureInOneWay(String text, String measure) {
        assertThat(Measures.in(text).measures()).containsExactly(measure);
    }

    @ParameterizedTest
    @CsvSource({"UN32T4300", "SERIE 8 KIT", "iphone 15", "modelo 32w50x", "mesa 4 sillas"})
    void leavesOtherNumbersAlone(String text) {
        assertThat(Measures.in(text).measures()).isEmpty();
    }

    @Test
    void theNameHasTheLastWordOnAUnit() {
        assertThat(Measures.ofProduct("TV 55\" 4K", "Hay otra de 32 pulgadas. 110V", null))
                .containsExactlyInAnyOrder("55in", "110v");
    }

    @Test
    void takesTheMeasureOutOfTheQuestion() {
        assertThat(Measures.in("tv 32 pulgadas samsung").rest())
                .doesNotContain("32")
                .contains("samsung");
    }
}
