package com.namdamasco.catalog.search;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case without accents: "Teléfono" is "telefono". Everything else stays as it is. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        String plain = text.chars().allMatch(c -> c < 0x80) ? text : withoutMarks(text);
        return plain.toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
