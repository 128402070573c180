package com.namdamasco.sandbox.openai.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Spanish text as the rules compare it. */
final class Words {
    private Words() {}

    /** Lower case, without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Words and numbers, folded. */
    static List<String> of(String text) {
        return Arrays.stream(folded(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A word list, written as words between blanks. */
    static List<String> list(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    /** The same, for looking words up. */
    static Set<String> set(String words) {
        return Set.copyOf(list(words));
    }

    /** "SABANA GRANDE" as people write it: "Sabana Grande". */
    static String titled(String text) {
        StringBuilder titled = new StringBuilder();
        boolean start = true;
        for (char c : text.toCharArray()) {
            titled.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetterOrDigit(c);
        }
        return titled.toString();
    }
}
