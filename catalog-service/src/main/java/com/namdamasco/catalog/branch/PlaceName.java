package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.product.CompositeId;

/** The form in which names of places are compared: "  San Cristóbal" is SAN_CRISTOBAL. Pure. */
final class PlaceName {

    private PlaceName() {}

    /** Accents, case and everything between the words put aside; empty when nothing is left. */
    static String key(String name) {
        String canonical = CompositeId.canonical(name);
        int begin = canonical.startsWith("_") ? 1 : 0;
        int end = canonical.length() - (canonical.endsWith("_") ? 1 : 0);
        return begin >= end ? "" : canonical.substring(begin, end);
    }
}
