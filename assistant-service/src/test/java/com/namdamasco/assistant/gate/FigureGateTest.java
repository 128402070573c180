package com.namdamasco.assistant.gate;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureGateTest {

    @ParameterizedTest(name = "{index}: {2}")
    @CsvFileSource(resources = "/gate/honest.txt", delimiter = '|', quoteCharacter = '\u0001')
    void passes(String about, String customer, String draft) {
        Verdict verdict = FigureGate.check(lines(draft), Shown.EVIDENCE, lines(customer));

        assertThat(verdict.unbacked()).as(about).isEmpty();
    }

    @ParameterizedTest(name = "{index}: {2}")
    @CsvFileSource(resources = "/gate/lies.txt", delimiter = '|', quoteCharacter = '\u0001')
    void refuses(Unbacked.Kind kind, String customer, String draft) {
        Verdict verdict = FigureGate.check(lines(draft), Shown.EVIDENCE, lines(customer));

        assertThat(verdict.unbacked()).extracting(Unbacked::kind).contains(kind);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons()).contains("«");
    }

    @Test
    void passesNoFigureWhenNothingWasLookedUp() {
        for (String draft : List.of("Cuesta $189,99", "Código D0007277", "Disponible en Chacao", "Quedan 3", "US$ 1")) {
            assertThat(FigureGate.check(draft, Evidence.NONE, "").passed())
                    .as(draft)
                    .isFalse();
        }
        assertThat(FigureGate.check("¡Hola! ¿Qué producto buscas?", Evidence.NONE, "hola")
                        .passed())
                .isTrue();
    }

    @Test
    void refusesABranchThatExistsButWasNotToldOf() {
        String draft = "El televisor Samsung también lo puedes ver por maracay este sábado";

        assertThat(FigureGate.check(draft, Shown.EVIDENCE, "", List.of("MARACAY"))
                        .passed())
                .isFalse();
    }

    @Test
    void tellsWhichProductsADraftQuotes() {
        Verdict verdict = FigureGate.check("El LG de 55\" cuesta $499 y hay en Valencia.", Shown.EVIDENCE, "");

        assertThat(verdict.unbacked()).isEmpty();
        assertThat(verdict.quoted()).containsExactly("D0008100");
    }

    private static String lines(String cell) {
        return cell == null ? "" : cell.replace("\\n", "\n");
    }
}
