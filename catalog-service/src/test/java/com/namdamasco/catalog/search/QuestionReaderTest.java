package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.Question.Word;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionReaderTest {

    private final QuestionReader reader = new QuestionReader();

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
    void aMeasureIsNoCodeButMayBePartOfOne() {
        assertThat(reader.read("cargador 100W").codes()).doesNotContain("100W");
        assertThat(reader.read("hay ABS 100W disponible?").codes()).contains("ABS100W");
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
