package com.namdamasco.catalog.product;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompositeIdTest {

    @ParameterizedTest
    @CsvSource({
        "D0007277, Almacen Principal SABANA GRANDE, D0007277_ALMACEN_PRINCIPAL_SABANA_GRANDE",
        "D1, Almacén  Ñuñoa-Este, D1_ALMACEN_NUNOA_ESTE",
        "d1, (Depósito), d1__DEPOSITO_",
        "A/B, x, A/B_X"
    })
    void joinsCodeAndCanonicalWarehouse(String code, String warehouse, String id) {
        assertThat(CompositeId.of(code, warehouse)).isEqualTo(id);
    }

    @Test
    void isAtMost512CharactersLong() {
        assertThat(CompositeId.of("D1", "x".repeat(2_000))).hasSize(512);
    }

    @Property
    void canonicalNamesKeepToTheirAlphabetAndStayAsTheyAre(@ForAll @StringLength(max = 60) String name) {
        String canonical = CompositeId.canonical(name);

        assertThat(canonical).matches("[A-Z0-9_]*").doesNotContain("__");
        assertThat(CompositeId.canonical(canonical)).isEqualTo(canonical);
    }
}
