package com.namdamasco.catalog.knowledge;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTest {

    @Test
    void isASectionThatCanBeReadAlone() {
        assertThat(Passage.of("pago", "# Pago\n\n## Zelle\nSe acepta.\n\n## Cuotas\nDepende.\nDe la tienda.\n"))
                .containsExactly(
                        new Passage("pago", "Pago: Zelle", "Pago: Zelle. Se acepta."),
                        new Passage("pago", "Pago: Cuotas", "Pago: Cuotas. Depende.\nDe la tienda."));
    }

    @Test
    void keepsItsIdAsLongAsWordsAndModelStay() {
        Passage passage = new Passage("pago", "Pago", "Se acepta.");

        assertThat(passage.id("m")).isEqualTo(new Passage("pago", "Pago", "Se acepta.").id("m"));
        assertThat(passage.id("m")).isNotEqualTo(passage.id("n"));
    }
}
