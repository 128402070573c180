package com.namdamasco.sandbox.openai.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A product as a tool result tells it; what the result does not say is null or empty.
 *
 * @param inStock whether any branch has it
 * @param searchable name, brand, categories and description in one, for comparing with the question
 */
record Product(
        String code,
        String name,
        BigDecimal priceUsd,
        BigDecimal priceBs,
        boolean inStock,
        List<Branch> branches,
        String specification,
        String searchable) {

    /** How much of a product there is, in the words that customers may read. */
    enum Availability {
        AVAILABLE,
        FEW,
        NONE
    }

    record Branch(String name, Availability availability) {}

    List<String> branches(Availability availability) {
        return branches.stream()
                .filter(b -> b.availability() == availability)
                .map(Branch::name)
                .distinct()
                .toList();
    }
}
