package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.catalog.BranchList;
import com.namdamasco.assistant.catalog.BranchList.Branch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BranchTextTest {

    @Test
    void tellsAddressHoursAndDistance() throws Exception {
        assertThat(BranchText.of(read("catalog-branches.json"), "ccs").lines())
                .first()
                .isEqualTo(
                        "1) CHACAO, Caracas | 0,4 km | Avenida Francisco de Miranda, torre Los Apamates, nivel calle, "
                                + "local 8 | Lunes a sábado 9:00 a. m. - 7:00 p. m.; domingo 10:00 a. m. - 4:00 p. m.");
    }

    @Test
    void tellsWhereThereAreSomeInsteadOfTakingAnotherCity() throws Exception {
        assertThat(BranchText.of(read("catalog-branches-elsewhere.json"), "los teques"))
                .isEqualTo("En los teques no hay sucursal. Las hay en: Caracas (24,8 km), Maracay (60,0 km), "
                        + "Valencia (106,6 km)");
    }

    @Test
    void asksBackWhatAnUnknownNameMeans() {
        var unknown = new BranchList("carracas", false, List.of(), List.of("Caracas"), 0, List.of(), List.of());

        assertThat(BranchText.of(unknown, "carracas")).contains("¿Quiso decir Caracas?");
    }

    @Test
    void namesTheBranchesByCityWhenThereAreMany() {
        List<Branch> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(new Branch("SUCURSAL " + i, "Ciudad " + i % 20, "X", "Calle", "Siempre", List.of(), null));
        }

        String text = BranchText.of(new BranchList(null, null, null, null, 200, many, List.of()), null);

        assertThat(text).startsWith("Ciudad 0: SUCURSAL 0, SUCURSAL 20").hasSizeLessThan(4_000);
    }

    @Test
    void knowsCitiesBySynonymAndState() throws Exception {
        BranchNames names = BranchNames.of(read("catalog-branches.json").branches());

        assertThat(names.isIn("SABANA GRANDE", "CCS")).isTrue();
        assertThat(names.isIn("SABANA GRANDE", "distrito capital")).isTrue();
        assertThat(names.isIn("SABANA GRANDE", "Sabana")).isTrue();
        assertThat(names.isIn("SABANA GRANDE", "Valencia")).isFalse();
        assertThat(names.isIn("UNKNOWN", "Caracas")).isFalse();
        assertThat(names.cityOf("sabana grande")).isEqualTo("Caracas");
    }

    private static BranchList read(String file) throws Exception {
        return Contract.JSON.treeToValue(Contract.read(file), BranchList.class);
    }
}
