package com.namdamasco.assistant.guardrail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings back to plain letters what is written to be read by a person and not by a filter. Pure. */
final class Folding {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Co}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char LAST_LOOKALIKE = '€';
    /** Cyrillic and Greek letters that look like Latin ones, and the Latin ones. */
    private static final char[] LOOKALIKES =
            table("аaбbвbсcеeёeһhіiїiјjкkмmнhоoрpпnѕsтtуyхxԁdԛqԝwαaβbεeηnιiκkνvοoρpτtυuχxγyσoгrдdзeлlиuяrфfчhшwыbэe");
    /** Digits and signs that stand for letters. */
    private static final char[] LEET = table("0o1i3e4a5s7t8b9g@a$s!i|l€e");

    private Folding() {}

    /** In one Unicode form and without invisible characters; line ends are kept. */
    static String plain(String text) {
        String normal = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
        return INVISIBLE
                .matcher(normal)
                .replaceAll("")
                .replaceAll("[\\p{Zs}\\t]", " ")
                .replaceAll("\\R", "\n");
    }

    /** {@link #plain} in lower case, without accents, look-alikes as the letters that they look like. */
    static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(plain(text), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return mapped(bare, LOOKALIKES);
    }

    /** The letters alone, digits read as the letters that they may stand for: no spacing or spelling hides a text. */
    static String letters(String text) {
        return mapped(folded(text), LEET).replaceAll("[^a-z]", "");
    }

    /** Words with the digits in them read as letters: "1gn0r4" is "ignora". */
    static String spelled(String text) {
        return mapped(folded(text), LEET);
    }

    private static String mapped(String text, char[] letters) {
        char[] mapped = text.toCharArray();
        for (int i = 0; i < mapped.length; i++) {
            if (mapped[i] < letters.length) {
                mapped[i] = letters[mapped[i]];
            }
        }
        return new String(mapped);
    }

    /** By character; each stands for itself unless a pair says otherwise. */
    private static char[] table(String pairs) {
        char[] letters = new char[LAST_LOOKALIKE + 1];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = c;
        }
        for (int i = 0; i < pairs.length(); i += 2) {
            letters[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return letters;
    }
}
