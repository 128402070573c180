package com.namdamasco.catalog.search;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {

    private final Vocabulary spanish = new Vocabulary("spanish");

    @Test
    void wordsOfOneLineMeanTheSameInSingularAndPlural() {
        assertThat(spanish.others("neveras")).containsEntry("refrigerador", Vocabulary.SAME);
        assertThat(spanish.others("refrigeradores")).containsEntry("nevera", Vocabulary.SAME);
    }

    @Test
    void aWiderClassIsFoundFromTheNarrowerOnly() {
        assertThat(spanish.others("laptop")).containsEntry("computador", Vocabulary.WIDER);
        assertThat(spanish.others("computador")).doesNotContainKey("laptop");
    }

    @Test
    void silverIsNotGrey() {
        assertThat(spanish.others("plateado")).containsKey("silver").doesNotContainKey("gris");
    }

    @Test
    void englishKnowsNoSpanish() {
        Vocabulary english = new Vocabulary("english");

        assertThat(english.others("monitor")).isEmpty();
        assertThat(english.isChat("tienen")).isFalse();
        assertThat(english.isChat("hello")).isTrue();
    }

    @Test
    void aShortWordKeepsItsEnd() {
        assertThat(Vocabulary.forms("gps")).isEqualTo(Set.of("gps", "gp"));
        assertThat(Vocabulary.forms("es")).isEqualTo(Set.of("es"));
    }

    @Test
    void accessoriesComeInSingularAndPlural() {
        assertThat(Vocabulary.accessories("spanish")).contains("funda", "fundas", "cargador", "cargadores");
        assertThat(Vocabulary.accessories("spanish")).allMatch(word -> word.matches("[a-z]+"));
        assertThat(Vocabulary.accessories("english")).isEmpty();
    }
}
