package com.namdamasco.catalog.ingestion;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An entry of a push in normal form: an item in a warehouse.
 *
 * @param id composite id (contracts.md §4)
 * @param branch name of the shop; the warehouse's when the source has none
 * @param stock units, never negative
 * @param priceUsd US dollars at scale 2, may be null
 * @param priceBs bolivars at scale 2, may be null
 */
record Entry(
        String id,
        String itemCode,
        String warehouse,
        String branch,
        int stock,
        BigDecimal priceUsd,
        BigDecimal priceBs,
        Texts texts) {

    /** What is said about the item, the same in every warehouse. Only the name is never null; HTML is still in it. */
    record Texts(
            String name,
            String brand,
            String category,
            String subCategory,
            String line,
            String itemGroup,
            String description,
            String specification) {}

    /** Identity of the texts: what an embedding is kept under. */
    UUID contentHash() {
        return new Digest()
                .add(texts.name)
                .add(texts.brand)
                .add(texts.category)
                .add(texts.subCategory)
                .add(texts.line)
                .add(texts.itemGroup)
                .add(texts.description)
                .add(texts.specification)
                .toUuid();
    }

    /** Identity of all values: equal means that there is nothing to write. */
    UUID entryHash(UUID contentHash) {
        return new Digest()
                .add(contentHash.toString())
                .add(itemCode)
                .add(warehouse)
                .add(branch)
                .add(Integer.toString(stock))
                .add(priceUsd == null ? null : priceUsd.toPlainString())
                .add(priceBs == null ? null : priceBs.toPlainString())
                .toUuid();
    }
}
