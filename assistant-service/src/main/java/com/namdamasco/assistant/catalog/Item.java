package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** An item at all its warehouses (docs/contracts/catalog-item.json). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Item(
        String itemCode,
        String name,
        String brand,
        String category,
        String description,
        String specification,
        boolean inStock,
        List<SearchResult.Offer> warehouses) {}
