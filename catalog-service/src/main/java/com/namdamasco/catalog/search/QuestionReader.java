package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.Question.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From a customer's sentence to a {@link Question}: the words of the conversation go ("hola", "tienen", "precio"),
 * numbers with units become measures, the rest are words and possible codes. Pure, but for its word lists.
 */
final class QuestionReader {

    private static final int MAX_WORDS = 24;
    private static final float SINGULAR = 0.99f;
    /** "head set" is a headset, where the catalogue knows one, and "dcpt 430w" a DCPT430W. */
    private static final float JOINED = 0.9f;
    /** The bare number of a measure: catalogues write "SMART 32" without a unit. */
    private static final float NUMBER = 0.4f;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CODE_AND_MEASURE = Pattern.compile("\\d+[a-z]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Vocabulary vocabulary;

    /** @param language of the questions, see {@link SearchConfig#language()} */
    QuestionReader(String language) {
        vocabulary = new Vocabulary(language);
    }

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
            for (String form : Vocabulary.forms(word)) {
                words.add(new Word(group, form.equals(word) ? 1f : SINGULAR, form));
            }
            if (previous != null && mayBeOne(previous, word)) {
                words.add(new Word(group - 1, JOINED, previous + word));
                words.add(new Word(group, JOINED, previous + word));
            }
            previous = word;
            for (Map.Entry<String, Float> other : vocabulary.others(word).entrySet()) {
                words.add(new Word(group, other.getValue(), other.getKey()));
            }
            group++;
        }
        for (String number : found.numbers()) {
            if (number.chars().allMatch(Character::isDigit)) {
                words.add(new Word(group++, NUMBER, number));
            }
        }
        for (String code : apart(query)) {
            words.add(new Word(group++, JOINED, code));
        }
        return new Question(meaning(own, found), words, codes(query, found.rest()), found.measures());
    }

    /** "dcpt 430w", where the rest of the code looks like a measure and is no word of the question. */
    private Set<String> apart(String query) {
        Set<String> codes = new LinkedHashSet<>();
        String previous = "";
        for (String chunk : SPACE.split(Folding.fold(query))) {
            if (!previous.isEmpty()
                    && previous.chars().allMatch(Character::isLetter)
                    && !vocabulary.isChat(previous)
                    && CODE_AND_MEASURE.matcher(chunk).matches()
                    && Measures.in(chunk).rest().isBlank()
                    && codes.size() < MAX_WORDS) {
                codes.add(previous + chunk);
            }
            previous = chunk;
        }
        return codes;
    }

    /** "ABS 100W" is a code, "100W" alone is a measure: names have it too, and it names no model. */
    private Set<String> codes(String query, String rest) {
        Set<String> codes = Codes.ofQuestion(withoutChat(rest));
        for (String code : Codes.ofQuestion(withoutChat(query))) {
            if (!Measures.in(code).rest().isBlank()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** A single letter may begin a code: "A 6-7480". */
    private String withoutChat(String text) {
        return SPACE.splitAsStream(Folding.fold(text))
                .filter(chunk -> chunk.length() < 2
                        || !vocabulary.isChat(BETWEEN_WORDS.matcher(chunk).replaceAll("")))
                .collect(Collectors.joining(" "));
    }

    /** Two words, or the beginning of a code and the rest of it; never two numbers. */
    private static boolean mayBeOne(String first, String second) {
        return first.chars().allMatch(Character::isLetter) || second.chars().allMatch(Character::isLetter);
    }

    private static String meaning(Set<String> own, Measures.Found found) {
        List<String> parts = new ArrayList<>(own);
        parts.addAll(found.measures());
        return String.join(" ", parts);
    }
}
