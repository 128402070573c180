package com.namdamasco.assistant.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All words, models and numbers that tool results contain, whatever they say of what. Pure. */
final class Vocabulary {

    private static final Pattern NUMBER = Pattern.compile(Numerals.DIGITS);
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern JOINED = Pattern.compile("[a-z0-9]+(?:[-/+._][a-z0-9]+)*");

    private final Set<String> words = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    static Vocabulary of(Evidence evidence) {
        Vocabulary all = new Vocabulary();
        evidence.products().forEach(product -> {
            all.add(product.code());
            all.add(product.name());
            all.add(product.brand());
            all.add(product.text());
        });
        evidence.passages().forEach(all::add);
        return all;
    }

    static Vocabulary of(String text) {
        Vocabulary all = new Vocabulary();
        all.add(text);
        return all;
    }

    private void add(String text) {
        String folded = new Draft(text).folded;
        Matcher joined = JOINED.matcher(folded);
        while (joined.find()) {
            words.add(Tokens.compact(joined.group()));
        }
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            words.add(word.group());
        }
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            numbers.add(Numerals.key(number.group()));
        }
    }

    boolean hasWord(String folded) {
        return words.contains(folded);
    }

    /** Whether a model is known as a whole, or all of its parts that carry digits are. */
    boolean hasModel(String folded) {
        if (words.contains(Tokens.compact(folded))) {
            return true;
        }
        boolean some = false;
        for (String part : folded.split("[^a-z0-9]+")) {
            if (part.matches(".*\\d.*")) {
                some = true;
                if (!words.contains(part)) {
                    return false;
                }
            }
        }
        return some && folded.matches(".*[^a-z0-9].*");
    }

    boolean hasNumber(String written) {
        return numbers.contains(Numerals.key(written));
    }
}
