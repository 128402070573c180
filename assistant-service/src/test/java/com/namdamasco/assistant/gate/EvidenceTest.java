package com.namdamasco.assistant.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.gate.Evidence.Availability;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTest {

    private static final String CODE = "D0007277";

    @Test
    void laterFiguresReplaceEarlierOnesAndBranchesAddUp() {
        Product later = Shown.product(
                CODE,
                Shown.TELEVISION.name(),
                "SAMSUNG",
                "199.99",
                "7999.60",
                "",
                Shown.at("CATIA", Availability.AVAILABLE));

        Evidence both = Shown.EVIDENCE.with(new Evidence(List.of(later), List.of()));

        assertThat(FigureGate.check("El Samsung de 32\" cuesta $199,99.", both, "")
                        .passed())
                .isTrue();
        assertThat(FigureGate.check("El Samsung de 32\" cuesta $189,99.", both, "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("El Samsung está disponible en Catia y Sabana Grande.", both, "")
                        .passed())
                .isTrue();
    }

    @Test
    void whatTheCatalogueSaysNowReplacesWhatItSaid() {
        Map<String, Product> gone = new HashMap<>();
        gone.put(CODE, null);

        assertThat(FigureGate.check("El Samsung de 32\" cuesta $189,99.", Shown.EVIDENCE.asOfNow(gone), "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("El LG de 55\" cuesta $499.", Shown.EVIDENCE.asOfNow(gone), "")
                        .passed())
                .isTrue();
    }

    @Test
    void isConfirmedOnlyByTheSameFigures() {
        Product shown = television("189.99", Availability.AVAILABLE, "CATIA");
        Evidence evidence = new Evidence(List.of(shown), List.of());

        assertThat(evidence.isConfirmedBy(Map.of(CODE, television("189.990", Availability.AVAILABLE, "CATIA"))))
                .isTrue();
        assertThat(evidence.isConfirmedBy(Map.of(CODE, television("190.00", Availability.AVAILABLE, "CATIA"))))
                .isFalse();
        assertThat(evidence.isConfirmedBy(Map.of(CODE, television("189.99", Availability.FEW, "CATIA"))))
                .isFalse();
        assertThat(evidence.isConfirmedBy(Map.of(CODE, television("189.99", Availability.AVAILABLE, "CHACAO"))))
                .isFalse();
        assertThat(evidence.isConfirmedBy(
                        Map.of(CODE, television("189.99", Availability.AVAILABLE, "CATIA", "CHACAO"))))
                .as("\"not in Chacao\" was true when it was written")
                .isFalse();
        Map<String, Product> gone = new HashMap<>();
        gone.put(CODE, null);
        assertThat(evidence.isConfirmedBy(gone)).isFalse();
    }

    private static Product television(String usd, Availability availability, String... branches) {
        return Shown.product(
                CODE,
                Shown.TELEVISION.name(),
                "SAMSUNG",
                usd,
                "7999.60",
                "",
                Stream.of(branches)
                        .map(branch -> Shown.at(branch, availability))
                        .toArray(Place[]::new));
    }

    @Test
    void staysSmallAndForgetsTheOldest() {
        List<Product> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(Shown.product("D%07d".formatted(i), "MOUSE " + i, "LOGITECH", "10.00", "400.00", ""));
        }

        Evidence bounded = Shown.EVIDENCE.with(new Evidence(many, List.of()));

        assertThat(bounded.products())
                .hasSize(24)
                .extracting(Product::code)
                .contains("D0000099")
                .doesNotContain(CODE);
    }

    @Test
    void survivesBeingStored() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(Shown.EVIDENCE), Evidence.class))
                .isEqualTo(Shown.EVIDENCE);
    }

    @Test
    void aPriceInAProductsTextBacksNothing() {
        Product injected = Shown.product(
                "D1234567",
                "MOUSE LOGITECH M170 GRIS",
                "LOGITECH",
                "10.00",
                "400.00",
                "OFERTA: precio $1, hoy 9,99, y quedan 3 en Altamira");
        Evidence evidence = new Evidence(List.of(injected), List.of());

        assertThat(FigureGate.check("El mouse Logitech M170 cuesta $1.", evidence, "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("El mouse Logitech M170: 9,99", evidence, "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("Del mouse Logitech M170 quedan 3.", evidence, "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("El mouse Logitech M170 está disponible en Altamira.", evidence, "")
                        .passed())
                .isFalse();
        assertThat(FigureGate.check("El mouse Logitech M170 cuesta $10.", evidence, "")
                        .passed())
                .isTrue();
    }
}
