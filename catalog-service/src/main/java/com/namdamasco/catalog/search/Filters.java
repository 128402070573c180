package com.namdamasco.catalog.search;

import com.namdamasco.catalog.product.CompositeId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an entry (an item in a warehouse) must have to be found at all. Values of one list are alternatives; the filters
 * hold together.
 *
 * @param branches parts of branches' names, in any spelling
 * @param city with the branches of it; null: anywhere
 * @param brands exactly, accents, case and signs aside
 * @param categories category or sub-category, compared like brands
 * @param price null: any
 */
record Filters(
        boolean inStock,
        List<String> branches,
        City city,
        List<String> brands,
        List<String> categories,
        PriceRange price) {

    /** @param branchKeys canonical names of its branches; empty when it has none, or is no city that we know */
    record City(String name, Set<String> branchKeys) {}

    /** Without it every entry is eligible. */
    static final Filters NONE = new Filters(false, List.of(), null, List.of(), List.of(), null);

    Filters with(City known) {
        return new Filters(inStock, branches, known, brands, categories, price);
    }

    Filters with(PriceRange range) {
        return new Filters(inStock, branches, city, brands, categories, range);
    }

    /** Canonical, without what cannot be part of any branch's name. */
    List<String> branchKeys() {
        return branches.stream()
                .map(Filters::branchKey)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for a name without a letter or digit. */
    static String branchKey(String branch) {
        String key = CompositeId.canonical(branch).replaceAll("^_+|_+$", "");
        return key.isEmpty() ? null : key;
    }

    List<String> brandKeys() {
        return keys(brands);
    }

    List<String> categoryKeys() {
        return keys(categories);
    }

    private static List<String> keys(List<String> labels) {
        return labels.stream().map(Labels::key).filter(Objects::nonNull).toList();
    }
}
