package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Item codes and model numbers, upper case, letters and digits only: "un-32t4300" and "UN 32T4300" are
 * {@code UN32T4300}. They are compared whole, never fuzzily: BC1010 is not BC1011. Pure.
 */
public final class Codes {

    private static final int MIN_LENGTH = 4;
    private static final int MIN_DIGITS_ONLY = 6;
    private static final int MAX_CODES = 64;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern JOINTS = Pattern.compile("[/|,;()\\[\\]-]+");
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");

    private Codes() {}

    /** Model numbers in a product's name. */
    public static Set<String> ofName(String name) {
        Set<String> codes = new LinkedHashSet<>();
        for (String chunk : chunks(name)) {
            addIfCode(codes, chunk);
            for (String part : JOINTS.split(chunk)) {
                addIfCode(codes, part);
            }
        }
        return codes;
    }

    /** What may be a code in a question: its words, and neighbours joined. */
    static Set<String> ofQuestion(String question) {
        List<String> chunks = chunks(question);
        Set<String> codes = new LinkedHashSet<>();
        for (int from = 0; from < chunks.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(chunks.size(), from + 3); to++) {
                addIfCode(codes, joined.append(chunks.get(to)).toString());
            }
        }
        return codes;
    }

    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        for (String chunk : SPACE.split(Folding.fold(text).toUpperCase(Locale.ROOT))) {
            if (!chunk.isEmpty()) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private static void addIfCode(Set<String> codes, String candidate) {
        String code = OTHER.matcher(candidate).replaceAll("");
        boolean digits = code.chars().anyMatch(c -> c <= '9');
        boolean letters = code.chars().anyMatch(c -> c > '9');
        boolean isCode = digits && code.length() >= (letters ? MIN_LENGTH : MIN_DIGITS_ONLY);
        if (isCode && codes.size() < MAX_CODES) {
            codes.add(code);
        }
    }
}
