package com.namdamasco.benchmarks;

import java.util.Map;

/** Variables of the catalogue that leave one lane of its search alone (docs/search.md). */
public final class Lanes {

    /** All that docs/search.md names but the lane of meaning. */
    public static final Map<String, String> MEANING = Map.of(
            "CATALOG_SEARCH_TEXT_WEIGHT", "0",
            "CATALOG_SEARCH_KIND_WEIGHT", "0",
            "CATALOG_SEARCH_DESCRIBED_WEIGHT", "0",
            "CATALOG_SEARCH_ACCESSORY_WEIGHT", "0",
            "CATALOG_SEARCH_CODE_WEIGHT", "0",
            "CATALOG_SEARCH_SIMILAR_CODE_WEIGHT", "0",
            "CATALOG_SEARCH_MEASURE_WEIGHT", "0");

    private Lanes() {}
}
