package com.namdamasco.catalog.product;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Id of an item in a warehouse: {@code itemCode + "_" + canonical warehouse}, at most 512 characters (contracts.md §4).
 * Example: {@code D0007277_ALMACEN_PRINCIPAL_SABANA_GRANDE}.
 */
public final class CompositeId {

    /** Longest id, in characters. */
    public static final int MAX_LENGTH = 512;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");

    private CompositeId() {}

    /** The id; cut at {@link #MAX_LENGTH}. Neither argument may be null. */
    public static String of(String itemCode, String warehouse) {
        String id = itemCode + "_" + canonical(warehouse);
        return id.length() <= MAX_LENGTH ? id : id.substring(0, MAX_LENGTH);
    }

    /** Unaccented, upper case, every run of characters other than A-Z 0-9 one underscore. Idempotent. */
    public static String canonical(String name) {
        String plain = canonicalOfAscii(name);
        return plain == null ? canonicalOfAny(name) : plain;
    }

    /** The same without patterns, for the many names without accents; null for the others. */
    private static String canonicalOfAscii(String name) {
        StringBuilder canonical = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7f) {
                return null;
            }
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            if (upper >= 'A' && upper <= 'Z' || upper >= '0' && upper <= '9') {
                canonical.append(upper);
            } else if (canonical.isEmpty() || canonical.charAt(canonical.length() - 1) != '_') {
                canonical.append('_');
            }
        }
        return canonical.toString();
    }

    private static String canonicalOfAny(String name) {
        String unaccented =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(unaccented.toUpperCase(Locale.ROOT)).replaceAll("_");
    }

    /** Form in which item codes are compared: they are the same in upper and lower case. */
    public static String itemCodeKey(String itemCode) {
        return itemCode.toUpperCase(Locale.ROOT);
    }
}
