package com.namdamasco.catalog.search;

/**
 * A search as it was asked for, checked.
 *
 * @param byModel false: each item is a result of its own
 * @param limit results a page
 * @param cursor where the page begins, as {@link Cursor} wrote it; null: the first one
 */
record SearchRequest(String query, Filters filters, Sort sort, boolean byModel, int limit, String cursor) {

    private static final int SHORT = 30;

    /** A page that few candidates can fill. Prices are sorted over all that is relevant. */
    boolean isShort() {
        return sort == Sort.RELEVANCE && limit <= SHORT;
    }
}
