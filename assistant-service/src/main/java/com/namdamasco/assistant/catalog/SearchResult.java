package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** What a search found, best first (docs/contracts/catalog-search.json). Prices in USD and Bs., scale 2. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SearchResult(String query, int count, List<Hit> results) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hit(
            String itemCode,
            String name,
            String brand,
            String category,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            boolean inStock,
            String summary,
            List<String> matchedBy,
            List<Offer> branches) {

        /** The question named a code that does not exist, and this item's is one slip away from it. */
        public boolean hasOnlyASimilarCode() {
            return matchedBy != null && matchedBy.contains("similar-code");
        }
    }

    /** The item at one branch; {@code stock} in pieces. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offer(String branch, int stock, BigDecimal priceUsd, BigDecimal priceBs) {}
}
