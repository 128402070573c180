package com.namdamasco.catalog.branch;

import java.util.HashSet;
import java.util.Set;

/** Pieces of three characters of a key (see {@link PlaceName}), cut and compared as PostgreSQL's pg_trgm does. Pure. */
record Trigrams(Set<String> pieces) {

    static Trigrams of(String key) {
        Set<String> pieces = new HashSet<>();
        for (String word : key.split("_")) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int i = 0; i + 3 <= padded.length(); i++) {
                    pieces.add(padded.substring(i, i + 3));
                }
            }
        }
        return new Trigrams(pieces);
    }

    /** Share of the pieces that both have: 0 to 1. */
    double similarity(Trigrams other) {
        long common = pieces.stream().filter(other.pieces::contains).count();
        long all = pieces.size() + other.pieces.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
