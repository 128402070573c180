package com.namdamasco.assistant.reply;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class TextPartsTest {

    /** What a customer must be able to read, or tap on, in one piece. */
    private static final List<String> WHOLE = List.of(
            "US$ 189,99",
            "Bs. 7.599,60",
            "REF 1.234,50",
            "189,99 USD",
            "7599,60 bolívares",
            "D0007277",
            "BC1010",
            "0414 123 45 67",
            "https://damasco.example/p/D0007277?a=1",
            "*TELEVISOR 32\"*");

    @Example
    void leavesWhatFits() {
        assertThat(TextParts.of(" Hola. ¿Qué buscas? ", 18)).containsExactly("Hola. ¿Qué buscas?");
        assertThat(TextParts.of("", 18)).containsExactly("");
    }

    @Example
    void endsAPartWithAParagraphBeforeALineASentenceOrAWord() {
        assertThat(TextParts.of("Uno.\n\nDos. Tres.\nCuatro cinco", 24))
                .containsExactly("Uno.", "Dos. Tres.\nCuatro cinco");
        assertThat(TextParts.of("Uno. Dos.\nTres. Cuatro cinco", 22))
                .containsExactly("Uno. Dos.", "Tres. Cuatro cinco");
        assertThat(TextParts.of("Tenemos tres modelos. El primero cuesta mucho", 30))
                .containsExactly("Tenemos tres modelos.", "El primero cuesta mucho");
        assertThat(TextParts.of("palabras y más palabras sin punto", 20))
                .containsExactly("palabras y más", "palabras sin punto");
    }

    @Example
    void ratherEndsAPartWithAWordThanSendsOneMore() {
        assertThat(TextParts.of("Uno.\n\n" + "dos ".repeat(9) + "tres", 24))
                .containsExactly("Uno.\n\ndos dos dos dos", "dos dos dos dos dos tres");
    }

    @Example
    void takesNoPointOfAPriceForTheEndOfASentence() {
        assertThat(TextParts.of("El modelo cuesta Bs. 7.599,60 hoy", 22))
                .containsExactly("El modelo cuesta", "Bs. 7.599,60 hoy");
    }

    @Example
    void cutsOnlyWhatIsLongerThanAPartAndNeverASurrogatePair() {
        assertThat(TextParts.of("😀".repeat(7), 5)).containsExactly("😀😀", "😀😀", "😀😀", "😀");
        assertThat(TextParts.of("ver https://damasco.example/x hoy", 10))
                .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(10));
    }

    @Property(tries = 2_000)
    void losesNothingAndKeepsToTheLimit(
            @ForAll("texts") String text, @ForAll @IntRange(min = 40, max = 300) int limit) {
        List<String> parts = TextParts.of(text, limit);

        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(limit));
        assertThat(words(String.join(" ", parts))).isEqualTo(words(text));
    }

    @Property(tries = 2_000)
    void keepsTogetherWhatIsReadTogether(
            @ForAll("texts") String text, @ForAll @IntRange(min = 40, max = 300) int limit) {
        String parts = String.join("\u0000", TextParts.of(text, limit));

        for (String whole : WHOLE) {
            assertThat(occurrences(parts, whole)).as(whole).isEqualTo(occurrences(text, whole));
        }
    }

    @Property(tries = 1_000)
    void neverNeedsMorePartsThanWordsNeed(
            @ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 300) int limit) {
        List<String> parts = TextParts.of(text, limit);

        int content = text.strip().length();
        assertThat(parts.size()).isLessThanOrEqualTo(1 + content / (limit - 45));
    }

    @Property(tries = 1_000)
    void survivesAnything(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int limit) {
        List<String> parts = TextParts.of(text, limit);

        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(limit));
        assertThat(blackened(String.join("", parts))).isEqualTo(blackened(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word =
                Arbitraries.of("nevera", "televisor", "de", "32\"", "pulgadas", "también", "😀👍", "aire,");
        Arbitrary<String> sentenceEnd = Arbitraries.of("listo. ", "¿sí? ", "¡claro! ", "estos:\n", "fin.\n\n");
        Arbitrary<String> token = Arbitraries.frequencyOf(
                Tuple.of(6, word.map(w -> w + " ")),
                Tuple.of(3, Arbitraries.of(WHOLE).map(w -> "es " + w + " y ")),
                Tuple.of(2, sentenceEnd));
        return token.list().ofMinSize(1).ofMaxSize(120).map(tokens -> String.join("", tokens));
    }

    private static String blackened(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length;
    }
}
