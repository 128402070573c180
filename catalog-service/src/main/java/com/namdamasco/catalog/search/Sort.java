package com.namdamasco.catalog.search;

/** Order of the results; by price those that are relevant at all, what has no price last. */
enum Sort {
    RELEVANCE("relevance"),
    PRICE_ASC("price-asc"),
    PRICE_DESC("price-desc");

    private final String text;

    Sort(String text) {
        this.text = text;
    }

    /** As callers and search.sql write it. */
    @Override
    public String toString() {
        return text;
    }
}
