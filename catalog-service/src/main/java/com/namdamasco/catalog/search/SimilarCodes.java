package com.namdamasco.catalog.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The codes that are one slip away from a question's: a character wrong, missing, too many, or two exchanged. As
 * prefix-friendly patterns, so that an index finds them: "_" is any one character, and a code that begins with "&lt;" is
 * spelt backwards. They are offered as similar, never as the code itself. Pure.
 */
final class SimilarCodes {

    private static final char ANY = '_';
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 30;

    private SimilarCodes() {}

    /** Patterns over model_code.spelling. */
    static Set<String> of(Set<String> codes) {
        Set<String> patterns = new LinkedHashSet<>();
        for (String code : codes) {
            if (code.length() >= MIN_LENGTH && code.length() <= MAX_LENGTH) {
                addAll(patterns, code);
            }
        }
        return patterns;
    }

    private static void addAll(Set<String> patterns, String code) {
        for (int i = 0; i <= code.length(); i++) {
            String head = code.substring(0, i);
            patterns.add(fromItsFixedEnd(head + ANY + code.substring(i)));
            if (i < code.length()) {
                patterns.add(fromItsFixedEnd(head + ANY + code.substring(i + 1)));
                patterns.add(head + code.substring(i + 1));
            }
            if (i + 1 < code.length()) {
                patterns.add(head + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
            }
        }
    }

    /** An index reads from the beginning: at least half of the code should be known there. */
    private static String fromItsFixedEnd(String pattern) {
        return pattern.indexOf(ANY) * 2 >= pattern.length() - 1 ? pattern : "<" + new StringBuilder(pattern).reverse();
    }
}
