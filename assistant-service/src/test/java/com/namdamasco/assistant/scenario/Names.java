package com.namdamasco.assistant.scenario;

import java.util.concurrent.atomic.AtomicInteger;

/** First names that nobody else has, made of letters only. */
final class Names {
    private static final String CONSONANTS = "bcdfglmnprst";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final AtomicInteger USED = new AtomicInteger();

    private Names() {}

    /** {@code María} becomes {@code Maríababe}. */
    static String unique(String name) {
        int number = USED.getAndIncrement();
        return name + syllable(number / SYLLABLES % SYLLABLES) + syllable(number % SYLLABLES);
    }

    private static String syllable(int number) {
        return "" + CONSONANTS.charAt(number / VOWELS.length()) + VOWELS.charAt(number % VOWELS.length());
    }
}
