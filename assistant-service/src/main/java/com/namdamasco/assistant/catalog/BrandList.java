package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The brands of the catalogue or of a category, most items first (docs/contracts/catalog-brands.json). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BrandList(int count, List<Brand> brands) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Brand(String brand, int items, int itemsInStock) {}
}
