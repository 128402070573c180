package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a search found, best first (docs/contracts/catalog-search.json). Prices in USD and Bs., scale 2.
 *
 * @param explanation Spanish: why nothing was found; null when something was
 * @param nextCursor null when there is no more than this
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SearchResult(String query, int count, String explanation, List<Hit> results, String nextCursor) {

    /** A model; what is said of it holds for its variants together, and {@code matchedBy} for the first of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hit(
            String name,
            String brand,
            String category,
            String summary,
            List<String> matchedBy,
            List<Variant> variants) {

        /** The question named a code that does not exist, and this item's is one slip away from it. */
        public boolean hasOnlyASimilarCode() {
            return matchedBy != null && matchedBy.contains("similar-code");
        }
    }

    /**
     * An item: a model in one colour and capacity.
     *
     * @param colour null when its name tells none
     * @param capacity memory and storage; null when its name tells none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Variant(
            String itemCode,
            String name,
            String colour,
            String capacity,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            boolean inStock,
            List<Offer> branches) {}

    /** The item at one branch; {@code stock} in pieces. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offer(String branch, int stock, BigDecimal priceUsd, BigDecimal priceBs) {}
}
