package com.namdamasco.catalog.ingestion;

import java.text.Normalizer;

/**
 * Normal form of every text of an entry. In this order: control characters, NUL, invisible format characters and broken
 * surrogates removed; each run of white space (tabs, line breaks and no-break spaces too) one space; trimmed; Unicode
 * NFC; cut at the given length. An empty text is a missing one: null. Idempotent.
 */
public final class TextCleaner {

    private TextCleaner() {}

    /** The normal form of {@code text}, at most {@code maxLength} UTF-16 units, or null when nothing is left. */
    public static String clean(String text, int maxLength) {
        if (text == null || isClean(text, maxLength)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        boolean space = false;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (isVisible(c)) {
                if (space && !kept.isEmpty()) {
                    kept.append(' ');
                }
                space = false;
                kept.appendCodePoint(c);
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        return cut(Normalizer.normalize(kept, Normalizer.Form.NFC), maxLength);
    }

    /**
     * Whether nothing would be changed; false also when that takes more than a look at each character. Most texts are
     * clean, and a push is little else than texts.
     */
    private static boolean isClean(String text, int maxLength) {
        int length = text.length();
        if (length == 0 || length > maxLength || text.charAt(length - 1) == ' ') {
            return false;
        }
        boolean space = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (isSurelyVisibleAndComposed(c)) {
                space = false;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Latin letters, digits and signs: up to there nothing composes, and only the soft hyphen is invisible. */
    private static boolean isSurelyVisibleAndComposed(char c) {
        return c > ' ' && c < 0x7f || c > 0xa0 && c < 0x300 && c != 0xad;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        String head = text.substring(0, end).stripTrailing();
        return head.isEmpty() ? null : head;
    }
}
