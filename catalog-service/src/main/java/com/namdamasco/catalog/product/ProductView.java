package com.namdamasco.catalog.product;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An item in one warehouse (docs/contracts/catalog-product.json). Stock in units, prices at scale 2, texts plain. */
public record ProductView(
        String id,
        String itemCode,
        String name,
        String brand,
        String category,
        String subCategory,
        String line,
        String itemGroup,
        String description,
        String specification,
        String warehouse,
        String branch,
        int stock,
        BigDecimal priceUsd,
        BigDecimal priceBs,
        OffsetDateTime stockAsOf) {

    static ProductView of(Product product) {
        ItemText text = product.text;
        return new ProductView(
                product.id,
                product.itemCode,
                text.name,
                text.brand,
                text.category,
                text.subCategory,
                text.line,
                text.itemGroup,
                text.description,
                text.specification,
                product.warehouse,
                product.branch,
                product.stock,
                product.priceUsd,
                product.priceBs,
                product.stockAsOf.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
