package com.namdamasco.assistant.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as the gate compares with it. Pure. Texts of the catalogue and of the shop stand in result after result, so they are
 * read once and kept, within a bound; what customers and models write is not kept.
 *
 * @param folded in lower case, without accents
 * @param forms of its tokens
 * @param words with and without their joints
 * @param numbers in the form in which they are compared
 */
record KnownText(String folded, List<Token> tokens, Set<String> forms, Set<String> words, Set<String> numbers) {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Cache<String, KnownText> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, KnownText read) -> 1 + text.length())
            .build();

    private static final Pattern NUMBER = Pattern.compile(Numerals.DIGITS);
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern JOINED = Pattern.compile("[a-z0-9]+(?:[-/+._][a-z0-9]+)*");

    /** Of a text that will be met again. */
    static KnownText of(String text) {
        return KEPT.get(text, KnownText::read);
    }

    static KnownText read(String text) {
        String folded = new Draft(text).folded;
        List<Token> tokens = List.copyOf(Tokens.of(folded));
        return new KnownText(
                folded,
                tokens,
                tokens.stream().map(Token::form).collect(Collectors.toUnmodifiableSet()),
                words(folded),
                numbers(folded));
    }

    private static Set<String> words(String folded) {
        Set<String> words = new HashSet<>();
        Matcher joined = JOINED.matcher(folded);
        while (joined.find()) {
            words.add(Tokens.compact(joined.group()));
        }
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            words.add(word.group());
        }
        return Set.copyOf(words);
    }

    private static Set<String> numbers(String folded) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            numbers.add(Numerals.key(number.group()));
        }
        return Set.copyOf(numbers);
    }
}
