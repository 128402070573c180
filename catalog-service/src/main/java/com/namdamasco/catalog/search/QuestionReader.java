package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.Question.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From a customer's sentence to a {@link Question}: the words of the conversation go ("hola", "tienen", "precio"),
 * numbers with units become measures, the rest are words and possible codes. Pure, but for its word lists.
 */
final class QuestionReader {

    private static final int MAX_WORDS = 24;
    private static final float SYNONYM = 0.8f;
    /** "head set" is a headset, where the catalogue knows one. */
    private static final float JOINED = 0.9f;
    /** The bare number of a measure: catalogues write "SMART 32" without a unit. */
    private static final float NUMBER = 0.4f;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Vocabulary vocabulary = new Vocabulary();

    Question read(String query) {
        Measures.Found found = Measures.in(query);
        Set<String> own = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(found.rest())) {
            if (!word.isEmpty() && !vocabulary.isChat(word) && own.size() < MAX_WORDS) {
                own.add(word);
            }
        }
        List<Word> words = new ArrayList<>();
        int group = 0;
        String previous = null;
        for (String word : own) {
            words.add(new Word(group, 1f, word));
            if (previous != null && lettersOnly(previous + word)) {
                words.add(new Word(group - 1, JOINED, previous + word));
                words.add(new Word(group, JOINED, previous + word));
            }
            previous = word;
            for (String synonym : vocabulary.synonyms(word)) {
                words.add(new Word(group, SYNONYM, synonym));
            }
            group++;
        }
        for (String number : found.numbers()) {
            if (number.chars().allMatch(Character::isDigit)) {
                words.add(new Word(group++, NUMBER, number));
            }
        }
        return new Question(meaning(own, found), words, codes(query, found.rest()), found.measures());
    }

    /** "ABS 100W" is a code, "100W" alone is a measure: names have it too, and it names no model. */
    private static Set<String> codes(String query, String rest) {
        Set<String> codes = Codes.ofQuestion(rest);
        for (String code : Codes.ofQuestion(query)) {
            if (!Measures.in(code).rest().isBlank()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean lettersOnly(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static String meaning(Set<String> own, Measures.Found found) {
        List<String> parts = new ArrayList<>(own);
        parts.addAll(found.measures());
        return String.join(" ", parts);
    }
}
