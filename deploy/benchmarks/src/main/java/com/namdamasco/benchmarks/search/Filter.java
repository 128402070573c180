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
    static final Filter IN_STOCK = new Filter("in-stock", 0.9, "&inStock=true", "p.stock > 0", null);

    /** Those that are measured. */
    static List<Filter> all() {
        List<Filter> filters = new ArrayList<>();
        filters.add(NONE);
        filters.addAll(BRANCHES);
        filters.add(IN_STOCK);
        return filters;
    }

    private static Filter branch(String name, double share, String branch) {
        return new Filter(name, share, "&branch=" + branch.replace(" ", "%20"), "p.branch = '" + branch + "'", branch);
    }
}
