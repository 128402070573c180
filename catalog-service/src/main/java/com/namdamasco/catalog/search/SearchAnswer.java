package com.namdamasco.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Answer to a search, best first (docs/contracts/catalog-search.json).
 *
 * @param query the question as it was asked
 * @param understood what the question and the parameters restrict
 * @param count number of results on this page
 * @param explanation Spanish: why nothing was found; null when something was
 * @param nextCursor where the next page begins; null on the last one
 */
public record SearchAnswer(
        String query, Understood understood, int count, String explanation, List<Result> results, String nextCursor) {

    /** @param price of the parameters, or else of the question; lists are empty and others null when nothing is asked for */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Understood(
            boolean inStock,
            List<String> branches,
            String city,
            List<String> brands,
            List<String> categories,
            PriceRange price,
            String sort) {

        static Understood of(SearchRequest request, Filters filters) {
            return new Understood(
                    filters.inStock(),
                    filters.branches(),
                    filters.city() == null ? null : filters.city().name(),
                    filters.brands(),
                    filters.categories(),
                    filters.price(),
                    request.sort().toString());
        }
    }

    /**
     * A model with its variants that pass the filters; or one item, when items are asked for or its model is not known.
     *
     * @param itemCode of the first variant: the best one
     * @param name of the model, without colour and capacity
     * @param priceUsd lowest US dollar price of the branches listed, of those in stock when there are any; may be null
     * @param priceBs the same in bolivars
     * @param summary of the first variant: plain text, at most 300 characters, may be null
     * @param matchedBy which of code, similar-code, text, measure, meaning speak for the first variant
     * @param score 0 to 1, comparable within one answer only
     * @param stockAsOf since when the stock is known so: the newest of the branches listed
     * @param variants the one whose code was asked for first, then by score; those that the question does not fit are last
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
            List<Variant> variants) {}

    /**
     * An item.
     *
     * @param colour Spanish, lower case; null when its name tells none
     * @param capacity memory and storage, "8GB/256GB"; null when its name tells none
     * @param priceUsd lowest of its branches listed, of those in stock when there are any; may be null
     */
    public record Variant(
            String itemCode,
            String name,
            String colour,
            String capacity,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            boolean inStock,
            List<Branch> branches) {}

    /** The item in one warehouse; stock in units. */
    public record Branch(
            String productId, String branch, String warehouse, int stock, BigDecimal priceUsd, BigDecimal priceBs) {}
}
