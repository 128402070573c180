package com.namdamasco.benchmarks.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter of the search and how much of the catalogue it leaves.
 *
 * @param name in figures
 * @param share of the items that pass, from 0 to 1
 * @param query for the end of the search's URL, e.g. {@code &inStock=true}; empty without a filter
 * @param predicate the same in SQL, over a product p
 * @param branch the branch that a filter by branch names, or null
 */
record Filter(String name, double share, String query, String predicate, String branch) {

    /** These branches sell the share of the items that each has here. */
    static final List<Filter> BRANCHES = List.of(
            branch("branch-50pc", 0.5, "SABANA GRANDE"),
            branch("branch-10pc", 0.1, "VALENCIA"),
            branch("branch-1pc", 0.01, "MERIDA"),
            branch("branch-0.1pc", 0.001, "CARUPANO"));

    static final Filter NONE = new Filter("all", 1, "", "true", null);
    /** Of {@link SyntheticCatalogue}'s brands the first, and one of the last. */
    private static final Filter BRAND = brand("brand-18pc", 0.18, "SAMSUNG");

    private static final Filter RARE_BRAND = brand("brand-0.5pc", 0.005, "VITRON");
    /** A tenth of its prices: their logarithms are spread evenly. */
    private static final Filter PRICE = new Filter("price-10pc", 0.1, "&maxPrice=27.66", "p.price_usd <= 27.66", null);

    static final Filter IN_STOCK = new Filter("in-stock", 0.9, "&inStock=true", "p.stock > 0", null);

    /** Those that are measured. */
    static List<Filter> all() {
        List<Filter> filters = new ArrayList<>();
        filters.add(NONE);
        filters.addAll(BRANCHES);
        filters.addAll(List.of(IN_STOCK, BRAND, RARE_BRAND, PRICE));
        return filters;
    }

    private static Filter brand(String name, double share, String brand) {
        return new Filter(
                name,
                share,
                "&brand=" + brand,
                "p.content_hash IN (SELECT t.content_hash FROM item_text t WHERE t.brand = '" + brand + "')",
                null);
    }

    private static Filter branch(String name, double share, String branch) {
        return new Filter(name, share, "&branch=" + branch.replace(" ", "%20"), "p.branch = '" + branch + "'", branch);
    }
}
