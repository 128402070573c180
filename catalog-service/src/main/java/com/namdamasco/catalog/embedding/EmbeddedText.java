package com.namdamasco.catalog.embedding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The text of an item that is turned into a vector: brand, name, category, description and specification, in this
 * order, as plain text: jsoup took the HTML away when the entry was normalised. Bounded because a call is paid by length
 * and the end of a long text weighs nothing. Pure.
 */
public final class EmbeddedText {

    /** Longest text, in UTF-16 units: about 300 tokens, and below the 512 that small models read. */
    public static final int MAX_LENGTH = 1_200;

    private EmbeddedText() {}

    /** All arguments but the name may be null; no HTML. */
    public static String of(
            String brand, String name, String category, String subCategory, String description, String specification) {
        List<String> parts = new ArrayList<>();
        parts.add(name.toLowerCase(Locale.ROOT).contains(lower(brand)) ? name : brand + " " + name);
        Set<String> kinds = new LinkedHashSet<>();
        kinds.add(category);
        kinds.add(subCategory);
        kinds.remove(null);
        parts.add(kinds.isEmpty() ? null : String.join(", ", kinds));
        parts.add(description);
        parts.add(specification);
        parts.removeIf(Objects::isNull);
        String text = String.join(". ", parts).replace("..", ".");
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }

    private static String lower(String brand) {
        return brand == null ? "" : brand.toLowerCase(Locale.ROOT);
    }
}
