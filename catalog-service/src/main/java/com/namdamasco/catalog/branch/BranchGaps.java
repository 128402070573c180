package com.namdamasco.catalog.branch;

import java.util.List;

/**
 * Where products and branch data do not fit.
 *
 * @param withoutData branches of products that the list does not have, most products first: a search by city misses them
 * @param withoutProducts branches of the list that no product belongs to, by name: often the other half of a misspelt one
 */
public record BranchGaps(List<Unlisted> withoutData, List<String> withoutProducts) {

    /**
     * A branch as the pushes name it.
     *
     * @param warehouses names of its warehouses, 20 at most
     * @param products items in its warehouses
     * @param inStock those of them with stock
     */
    public record Unlisted(String branch, List<String> warehouses, long products, long inStock) {}
}
