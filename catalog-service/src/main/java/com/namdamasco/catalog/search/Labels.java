package com.namdamasco.catalog.search;

import java.util.regex.Pattern;

/** The form in which brands and categories are compared: "Black & Decker" and "BLACK+DECKER" are "black decker". Pure. */
public final class Labels {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Labels() {}

    /** Lower case, unaccented, words of letters and digits with one space between; null for null and for no word at all. */
    public static String key(String label) {
        if (label == null) {
            return null;
        }
        String key = OTHER.matcher(Folding.fold(label)).replaceAll(" ").strip();
        return key.isEmpty() ? null : key;
    }
}
