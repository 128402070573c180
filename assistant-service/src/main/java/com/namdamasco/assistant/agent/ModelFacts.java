package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.Product;
import com.namdamasco.assistant.catalog.RelatedItems.RelatedItem;
import com.namdamasco.assistant.catalog.SearchResult;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A model as the model is shown it, with its variants.
 *
 * @param text summary, or description and specification: data, not figures to quote
 * @param onlySimilarCode keeps the model from passing one model off as another
 * @param more variants that are not shown
 */
record ModelFacts(
        String name,
        String brand,
        String category,
        String text,
        boolean onlySimilarCode,
        List<ItemFacts> items,
        int more) {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_SUMMARY = 140;
    private static final int LONGEST_TEXT = 600;

    static ModelFacts of(SearchResult.Hit hit) {
        return of(
                hit.name(),
                hit.brand(),
                hit.category(),
                Plain.foreign(hit.summary(), LONGEST_SUMMARY),
                hit.hasOnlyASimilarCode(),
                hit.variants().stream().map(ItemFacts::of).toList());
    }

    static ModelFacts of(Item item) {
        return of(
                item.name(),
                item.brand(),
                item.category(),
                texts(item.description(), item.specification()),
                false,
                List.of(ItemFacts.of(
                        item.itemCode(),
                        item.name(),
                        lowest(item.warehouses(), Offer::priceUsd),
                        lowest(item.warehouses(), Offer::priceBs),
                        item.inStock(),
                        BranchFacts.of(item.warehouses()))));
    }

    static ModelFacts of(Product product) {
        Offer offer = new Offer(product.branch(), product.stock(), product.priceUsd(), product.priceBs());
        return of(
                product.name(),
                product.brand(),
                product.category(),
                texts(product.description(), product.specification()),
                false,
                List.of(ItemFacts.of(
                        product.itemCode(),
                        product.name(),
                        product.priceUsd(),
                        product.priceBs(),
                        product.stock() > 0,
                        BranchFacts.of(List.of(offer)))));
    }

    static ModelFacts of(RelatedItem item) {
        return of(
                item.name(),
                item.brand(),
                item.category(),
                "",
                false,
                List.of(ItemFacts.of(
                        item.itemCode(),
                        item.name(),
                        item.priceUsd(),
                        item.priceBs(),
                        item.inStock(),
                        BranchFacts.having(item.branches()))));
    }

    private static ModelFacts of(
            String name, String brand, String category, String text, boolean similar, List<ItemFacts> items) {
        return new ModelFacts(
                Plain.foreign(name, LONGEST_NAME),
                Plain.foreign(brand, LONGEST_WORD),
                Plain.foreign(category, LONGEST_WORD),
                text,
                similar,
                items,
                0);
    }

    /** With so much of it left out as the detail says; what is left out is counted. */
    ModelFacts within(Detail detail) {
        int shown = Math.min(detail.variants(), items.size());
        return new ModelFacts(
                name,
                brand,
                category,
                detail.text() == 0 ? "" : Plain.text(text, detail.text()),
                onlySimilarCode,
                items.subList(0, shown).stream()
                        .map(item -> item.within(detail.branches()))
                        .toList(),
                more + items.size() - shown);
    }

    /** The same of other items. */
    ModelFacts with(List<ItemFacts> others) {
        return new ModelFacts(name, brand, category, text, onlySimilarCode, others, more);
    }

    private static String texts(String description, String specification) {
        return (Plain.foreign(description, LONGEST_TEXT) + " " + Plain.foreign(specification, LONGEST_TEXT)).strip();
    }

    private static BigDecimal lowest(List<Offer> offers, Function<Offer, BigDecimal> price) {
        return offers.stream()
                .map(price)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
