package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/** An item at one warehouse (docs/contracts/catalog-product.json). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Product(
        String id,
        String itemCode,
        String name,
        String brand,
        String category,
        String description,
        String specification,
        String branch,
        int stock,
        BigDecimal priceUsd,
        BigDecimal priceBs) {}
