package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.Question.Word;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionReaderTest {

    private final QuestionReader reader = new QuestionReader("spanish");

    @Test
    void leavesTheWordsOfTheConversationOut() {
        Question question = reader.read("Hola, buenas tardes, ¿tienen licuadoras Oster por favor? ¿Qué precio?");

        assertThat(question.words())
                .filteredOn(word -> word.weight() == 1f)
                .extracting(Word::text)
                .containsExactly("licuadoras", "oster");
    }

    @Test
    void addsOtherWordsForTheSameThing() {
        Question question = reader.read("neveras");

        assertThat(question.words()).extracting(Word::text).contains("neveras", "refrigerador");
        assertThat(question.words()).extracting(Word::group).containsOnly(0);
    }

    @Test
    void aGreetingAsksForNothing() {
        assertThat(reader.read("Hola, buenos días!").isEmpty()).isTrue();
    }

    @Test
    void aMeasureCountsAsMeasureAndALittleAsNumber() {
        Question question = reader.read("televisores de 32 pulgadas");

        assertThat(question.measures()).containsExactly("32in");
        assertThat(question.words()).contains(new Word(1, 0.4f, "32"));
    }

    @Test
    void wordsOfTheConversationAreNoPartOfACode() {
        assertThat(reader.read("hay UX 534 disponible?").codes()).containsExactly("UX534");
        assertThat(reader.read("cuanto cuesta el A 6-7480").codes()).contains("A67480");
    }

    @Test
    void aMeasureIsNoCodeButMayBePartOfOne() {
        assertThat(reader.read("cargador 100W").codes()).doesNotContain("100W");
        assertThat(reader.read("hay ABS 100W disponible?").codes()).contains("ABS100W");
    }

    @Test
    void aPluralIsLookedUpInTheSingularToo() {
        assertThat(reader.read("celulares").words())
                .contains(new Word(0, 1f, "celulares"), new Word(0, 0.99f, "celular"), new Word(0, 0.8f, "telefono"));
    }

    @Test
    void whatItIsAKindOfCountsLess() {
        assertThat(reader.read("laptop").words()).contains(new Word(0, 0.5f, "computador"));
        assertThat(reader.read("computador").words()).extracting(Word::text).doesNotContain("laptop");
    }

    @Test
    void aColourIsAWordButTheWordColourIsNone() {
        assertThat(reader.read("nevera color gris").words())
                .filteredOn(word -> word.weight() == 1f)
                .extracting(Word::text)
                .containsExactly("nevera", "gris");
    }

    @Test
    void anotherLanguageHasItsOwnWords() {
        Question question = new QuestionReader("english").read("Hello, are you looking for a notebook case?");

        assertThat(question.words()).extracting(Word::text).contains("notebook", "laptop", "case");
        assertThat(question.words()).extracting(Word::text).doesNotContain("hello", "looking", "portatil", "forro");
    }

    @Test
    void aCodeWrittenApartIsOneWordToo() {
        assertThat(reader.read("redmi 12c").words())
                .contains(new Word(0, 0.9f, "redmi12c"), new Word(1, 0.9f, "redmi12c"));
        assertThat(reader.read("dcpt 430w").words()).contains(new Word(2, 0.9f, "dcpt430w"));
        assertThat(reader.read("uno de 430w").words()).extracting(Word::text).doesNotContain("de430w");
    }

    @Test
    void neighboursJoin() {
        assertThat(reader.read("head set").words())
                .contains(new Word(0, 0.9f, "headset"), new Word(1, 0.9f, "headset"));
    }

    @Property
    void takesAnyText(@ForAll String text) {
        Question question = reader.read(text);

        assertThat(question.words().size()).isLessThan(500);
        assertThat(question.codes()).allMatch(code -> code.matches("[A-Z0-9]+"));
    }
}
