package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.Product;
import com.namdamasco.assistant.catalog.SearchResult;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import com.namdamasco.assistant.catalog.SearchResult.Variant;
import com.namdamasco.assistant.guardrail.ToolText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the model is told of a product: figures to quote, availability in words (the number of pieces is the shop's own
 * business), bounded texts.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductFacts(
        String itemCode,
        String name,
        String brand,
        String category,
        BigDecimal priceUsd,
        BigDecimal priceBs,
        boolean inStock,
        String summary,
        String specification,
        String note,
        List<BranchFacts> branches) {

    /** Keeps the model from passing one model off as another. */
    static final String SIMILAR_CODE = "El código pedido no existe; este es uno parecido. Dilo y pide que lo confirme.";

    private static final int LONGEST_TEXT = 600;
    private static final int MOST_BRANCHES = 12;
    /** Up to so many pieces a branch has "few units". */
    private static final int FEW = 3;

    /** Where the product is, and whether one can still get it there. */
    public record BranchFacts(String branch, String availability) {

        static BranchFacts of(Offer offer) {
            return new BranchFacts(offer.branch(), availability(offer.stock()));
        }

        private static String availability(int stock) {
            if (stock <= 0) {
                return "agotado";
            }
            return stock <= FEW ? "pocas unidades" : "disponible";
        }
    }

    /** Each variant on its own: a price holds for one item code only. The model's summary is said once. */
    static List<ProductFacts> of(SearchResult.Hit hit) {
        List<ProductFacts> facts = new ArrayList<>();
        for (Variant variant : hit.variants()) {
            boolean first = facts.isEmpty();
            facts.add(new ProductFacts(
                    variant.itemCode(),
                    ToolText.clean(variant.name()),
                    hit.brand(),
                    hit.category(),
                    variant.priceUsd(),
                    variant.priceBs(),
                    variant.inStock(),
                    first ? bounded(hit.summary()) : null,
                    null,
                    hit.hasOnlyASimilarCode() ? SIMILAR_CODE : null,
                    branches(variant.branches())));
        }
        return facts;
    }

    static ProductFacts of(Item item) {
        return new ProductFacts(
                item.itemCode(),
                ToolText.clean(item.name()),
                item.brand(),
                item.category(),
                lowest(item.warehouses(), Offer::priceUsd),
                lowest(item.warehouses(), Offer::priceBs),
                item.inStock(),
                bounded(item.description()),
                bounded(item.specification()),
                null,
                branches(item.warehouses()));
    }

    static ProductFacts of(Product product) {
        Offer offer = new Offer(product.branch(), product.stock(), product.priceUsd(), product.priceBs());
        return new ProductFacts(
                product.itemCode(),
                ToolText.clean(product.name()),
                product.brand(),
                product.category(),
                product.priceUsd(),
                product.priceBs(),
                product.stock() > 0,
                bounded(product.description()),
                bounded(product.specification()),
                null,
                branches(List.of(offer)));
    }

    /** Branches that have it first, so that cutting the list loses the least. */
    private static List<BranchFacts> branches(List<Offer> offers) {
        return offers.stream()
                .sorted(Comparator.comparingInt(Offer::stock).reversed())
                .limit(MOST_BRANCHES)
                .map(BranchFacts::of)
                .toList();
    }

    private static BigDecimal lowest(List<Offer> offers, Function<Offer, BigDecimal> price) {
        return offers.stream()
                .map(price)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String bounded(String text) {
        String clean = ToolText.clean(text);
        return clean == null || clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
    }
}
