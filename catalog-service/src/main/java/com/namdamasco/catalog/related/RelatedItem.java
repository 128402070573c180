package com.namdamasco.catalog.related;

import java.math.BigDecimal;
import java.util.List;

/**
 * Another item, as docs/contracts/catalog-similar.json and catalog-accessories.json have it.
 *
 * @param priceUsd lowest of the warehouses, of those in stock when there are any; may be null
 * @param branches that have it in stock
 */
public record RelatedItem(
        String itemCode,
        String name,
        String brand,
        String category,
        String subCategory,
        BigDecimal priceUsd,
        BigDecimal priceBs,
        boolean inStock,
        List<String> branches) {}
