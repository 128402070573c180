package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.SearchResult.Variant;
import java.math.BigDecimal;
import java.util.List;

/**
 * An item as the model is shown it. Each variant on its own: a price holds for one item code only.
 *
 * @param name in full
 * @param label colour and capacity where they tell it from the model's other variants; else empty
 * @param branches where it is, best first
 * @param more branches that are not shown
 */
record ItemFacts(
        String code,
        String name,
        String label,
        BigDecimal usd,
        BigDecimal bs,
        boolean inStock,
        List<BranchFacts> branches,
        int more) {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_LABEL = 40;

    static ItemFacts of(
            String code, String name, BigDecimal usd, BigDecimal bs, boolean inStock, List<BranchFacts> branches) {
        return new ItemFacts(
                Plain.text(code, LONGEST_CODE), Plain.foreign(name, LONGEST_NAME), "", usd, bs, inStock, branches, 0);
    }

    static ItemFacts of(Variant variant) {
        String label = ((variant.colour() == null ? "" : variant.colour()) + " "
                        + (variant.capacity() == null ? "" : variant.capacity()))
                .strip();
        return of(
                        variant.itemCode(),
                        variant.name(),
                        variant.priceUsd(),
                        variant.priceBs(),
                        variant.inStock(),
                        BranchFacts.of(variant.branches()))
                .labelled(Plain.text(label, LONGEST_LABEL));
    }

    private ItemFacts labelled(String text) {
        return new ItemFacts(code, name, text, usd, bs, inStock, branches, more);
    }

    /** Where nothing is to be had anywhere, the branches tell nothing more. */
    ItemFacts within(int mostBranches) {
        int shown = inStock ? Math.min(mostBranches, branches.size()) : 0;
        int left = inStock ? more + branches.size() - shown : 0;
        return new ItemFacts(code, name, label, usd, bs, inStock, branches.subList(0, shown), left);
    }

    /** Only these branches. */
    ItemFacts at(List<BranchFacts> chosen) {
        return new ItemFacts(code, name, label, usd, bs, inStock, chosen, 0);
    }
}
