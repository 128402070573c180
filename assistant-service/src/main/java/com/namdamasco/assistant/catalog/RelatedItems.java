package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** Items like one, or that go with one (docs/contracts/catalog-similar.json, catalog-accessories.json), best first. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RelatedItems(String itemCode, int count, List<RelatedItem> results) {

    /** @param branches names of those that have it; none when it is sold out */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RelatedItem(
            String itemCode,
            String name,
            String brand,
            String category,
            BigDecimal priceUsd,
            BigDecimal priceBs,
            boolean inStock,
            List<String> branches) {}
}
