package com.namdamasco.catalog.knowledge;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document of the shop.
 *
 * @param markdown one title (#), headings (##) and what is below them
 * @param changedAt when it was put; null for one that came as a file
 */
record Document(String name, String markdown, OffsetDateTime changedAt) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Taken: GET /api/knowledge/search is the search. */
    private static final String SEARCH = "search";

    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals(SEARCH);
    }

    boolean isFile() {
        return changedAt == null;
    }

    List<Passage> passages() {
        return Passage.of(name, markdown);
    }
}
