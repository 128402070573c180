package com.namdamasco.catalog.search;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Answer to a search, best first (docs/contracts/catalog-search.json).
 *
 * @param query the question as it was asked
 * @param count number of results
 */
public record SearchAnswer(String query, int count, List<Result> results) {

    static SearchAnswer of(String query, List<Result> results) {
        return new SearchAnswer(query, results.size(), results);
    }

    /**
     * An item with the branches that pass the filters.
     *
     * @param priceUsd lowest US dollar price of the branches listed, of those in stock when there are any; may be null
     * @param priceBs the same in bolivars
     * @param summary plain text, at most 300 characters, may be null
     * @param matchedBy which of code, similar-code, text, measure, meaning speak for it
     * @param score 0 to 1, comparable within one answer only
     * @param stockAsOf since when the stock is known so: the newest of the branches listed
     */
    public record Result(
            String itemCode,
            String name,
            String brand,
            String category,
            String subCategory,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            boolean inStock,
            String summary,
            List<String> matchedBy,
            double score,
            OffsetDateTime stockAsOf,
            List<Branch> branches) {}

    /** The item in one warehouse; stock in units. */
    public record Branch(
            String productId, String branch, String warehouse, int stock, BigDecimal priceUsd, BigDecimal priceBs) {}
}
