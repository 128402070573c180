package com.namdamasco.catalog.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void aLongSectionIsCutBetweenWordsAndLosesNone() {
        String words = IntStream.range(0, 2_000).mapToObj(n -> "palabra" + n).collect(Collectors.joining(" "));

        List<Passage> passages = Passage.of("largo", "# Largo\n" + words + "x".repeat(5_000));

        assertThat(passages).hasSizeGreaterThan(10).allSatisfy(passage -> assertThat(passage.text())
                .hasSizeLessThan(2_100));
        assertThat(passages.stream()
                        .map(passage -> passage.text().substring("Largo. ".length()))
                        .collect(Collectors.joining(" ")))
                .startsWith(words);
    }
}
