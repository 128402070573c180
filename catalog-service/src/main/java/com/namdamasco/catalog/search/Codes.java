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

    /** Before a code of a name that is less than what is written there in one piece, or more. */
    static final String LOOSE = ".";

    private static final int MIN_LENGTH = 4;
    private static final int MIN_DIGITS_ONLY = 6;
    private static final int MAX_CODES = 64;
    private static final int MAX_NEIGHBOURS = 3;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** "M1+BH-35L" is two codes, "BH-35L" is one. */
    private static final Pattern BETWEEN_CODES = Pattern.compile("[|,;:()\\[\\]{}+.\"'”“″&=]+");

    private static final Pattern JOINTS = Pattern.compile("[/_-]+");
    /** What comes before the number of a model written apart, and such a number; "SMART 32" is none. */
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}-?");

    private static final Pattern NUMBER = Pattern.compile("-?(?=.*\\d.*[A-Z]|.*[A-Z].*\\d|\\d{3})[A-Z0-9/-]{3,}");
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");

    private Codes() {}

    /**
     * Model numbers in a product's name: those written in one piece, and, behind {@link #LOOSE}, their parts ("7730U" of
     * "RYZEN7-7730U") and what may be one code written apart ("UN 32T4300").
     */
    public static Set<String> ofName(String name) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> loose = new LinkedHashSet<>();
        List<String> chunks = chunks(name);
        for (String chunk : chunks) {
            addIfCode(whole, chunk);
            for (String piece : BETWEEN_CODES.split(chunk)) {
                addIfCode(whole, piece);
                addNeighbours(loose, List.of(JOINTS.split(piece)));
            }
        }
        for (int i = 1; i < chunks.size(); i++) {
            if (PREFIX.matcher(chunks.get(i - 1)).matches()
                    && NUMBER.matcher(chunks.get(i)).matches()
                    && !Measures.in(chunks.get(i)).rest().isBlank()) {
                addIfCode(loose, chunks.get(i - 1) + chunks.get(i));
            }
        }
        loose.removeAll(whole);
        loose.forEach(code -> whole.add(LOOSE + code));
        return whole;
    }

    /** What may be a code in a question: its words, and neighbours joined. */
    static Set<String> ofQuestion(String question) {
        Set<String> codes = new LinkedHashSet<>();
        addNeighbours(codes, chunks(question));
        return codes;
    }

    /** Each piece, and up to three in a row together. */
    private static void addNeighbours(Set<String> codes, List<String> pieces) {
        for (int from = 0; from < pieces.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(pieces.size(), from + MAX_NEIGHBOURS); to++) {
                addIfCode(codes, joined.append(pieces.get(to)).toString());
            }
        }
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
