package com.namdamasco.assistant.handover;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HandOverNoteTest {

    @Test
    void tellsWhoWhatAndWhichProducts() {
        var note = new HandOverNote(
                new HandOverWish(Department.SALES, "Quiere cerrar la compra"),
                "María Pérez",
                "WhatsApp",
                "Quiero el segundo\n¿me atiende alguien?",
                "Valencia",
                List.of("D0007277 TELEVISOR SAMSUNG", "D0008100 TELEVISOR LG"));

        assertThat(note.text())
                .isEqualTo(
                        """
                        El asistente pasa la conversación a ventas.
                        Cliente: María Pérez (WhatsApp), Valencia
                        Motivo: Quiere cerrar la compra
                        Último mensaje: «Quiero el segundo / ¿me atiende alguien?»
                        Productos vistos: D0007277 TELEVISOR SAMSUNG; D0008100 TELEVISOR LG""");
    }

    @Test
    void isBounded() {
        var note = new HandOverNote(
                new HandOverWish(null, ""),
                "",
                "WhatsApp",
                "x".repeat(10_000),
                null,
                Collections.nCopies(100, "D0007277 TELEVISOR"));

        assertThat(note.text()).hasSizeLessThan(900).contains("sin nombre", "no lo dijo");
    }

    @ParameterizedTest
    @CsvSource({"sales, SALES", "Support, SUPPORT", "soporte, SUPPORT", "ventas, SALES", "x, SALES", ", SALES"})
    void understandsTheDepartmentInEitherLanguage(String word, Department department) {
        assertThat(Department.of(word)).isEqualTo(department);
    }
}
