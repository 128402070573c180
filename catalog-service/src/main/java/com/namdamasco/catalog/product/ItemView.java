package com.namdamasco.catalog.product;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** An item with all its warehouses, those with stock first (docs/contracts/catalog-item.json). */
public record ItemView(
        String itemCode,
        String name,
        String brand,
        String category,
        String subCategory,
        String description,
        String specification,
        boolean inStock,
        List<Warehouse> warehouses) {

    /** Stock in units; stockAsOf: since when it is known so. */
    public record Warehouse(
            String productId,
            String branch,
            String warehouse,
            int stock,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            OffsetDateTime stockAsOf) {}

    /** Of one item; at least one. Where warehouses differ in what they say, the first speaks. */
    static ItemView of(List<Product> products) {
        Product first = products.get(0);
        return new ItemView(
                first.itemCode,
                first.text.name,
                first.text.brand,
                first.text.category,
                first.text.subCategory,
                first.text.description,
                first.text.specification,
                products.stream().anyMatch(product -> product.stock > 0),
                products.stream().map(ItemView::warehouse).toList());
    }

    private static Warehouse warehouse(Product product) {
        return new Warehouse(
                product.id,
                product.branch,
                product.warehouse,
                product.stock,
                product.priceUsd,
                product.priceBs,
                product.stockAsOf.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
