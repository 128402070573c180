package com.namdamasco.catalog.product;

import java.util.List;

/** Brands, those with most items first (docs/contracts/catalog-brands.json). */
public record BrandList(int count, List<Brand> brands) {

    /**
     * @param brand in its most frequent spelling
     * @param items of this brand, and of the category asked for
     * @param itemsInStock of these, those that at least one warehouse has
     */
    public record Brand(String brand, int items, int itemsInStock) {}
}
