package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.SearchFilters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * What a model passes to a search, within the catalogue's bounds: what cannot be meant is left out rather than refused, which would
 * cost a round. Pure.
 */
record SearchArguments(
        String query,
        String place,
        Boolean inStock,
        String brand,
        String category,
        String minPrice,
        String maxPrice,
        String sort) {

    private static final int LONGEST_QUERY = 300;
    private static final int LONGEST_NAME = 90;
    private static final double HIGHEST_PRICE = 999_999_999;

    static SearchArguments of(
            String query,
            String place,
            Boolean inStock,
            String brand,
            String category,
            Double minPrice,
            Double maxPrice,
            String sort) {
        boolean crossed = minPrice != null && maxPrice != null && minPrice > maxPrice;
        return new SearchArguments(
                Plain.text(query, LONGEST_QUERY),
                name(place),
                Boolean.TRUE.equals(inStock) ? Boolean.TRUE : null,
                name(brand),
                name(category),
                price(crossed ? maxPrice : minPrice),
                price(crossed ? minPrice : maxPrice),
                sort(sort));
    }

    SearchFilters anywhere() {
        SearchFilters filters = new SearchFilters();
        filters.inStock = inStock;
        filters.brand = brand;
        filters.category = category;
        filters.minPrice = minPrice;
        filters.maxPrice = maxPrice;
        filters.sort = sort;
        return filters;
    }

    SearchFilters inCity() {
        SearchFilters filters = anywhere();
        filters.city = place;
        return filters;
    }

    SearchFilters inBranch() {
        SearchFilters filters = anywhere();
        filters.branch = place;
        return filters;
    }

    /** Null for nothing, as the catalogue has it. */
    static String name(String text) {
        String name = Plain.text(text, LONGEST_NAME);
        return name.isEmpty() || name.equals("…") || name.equalsIgnoreCase("null") ? null : name;
    }

    private static String price(Double amount) {
        boolean sensible = amount != null && amount > 0 && amount <= HIGHEST_PRICE;
        return sensible
                ? BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : null;
    }

    private static String sort(String word) {
        String wanted = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (wanted.contains("asc") || wanted.startsWith("barat")) {
            return "price-asc";
        }
        return wanted.contains("desc") || wanted.startsWith("car") ? "price-desc" : null;
    }
}
