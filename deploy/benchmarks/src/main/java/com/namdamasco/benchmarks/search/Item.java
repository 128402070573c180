package com.namdamasco.benchmarks.search;

import java.util.List;

/**
 * An item of the synthetic catalogue.
 *
 * @param kind index of its kind
 * @param brand index of its brand
 * @param model model number, in its name and in no other's
 * @param measure as in its name, e.g. {@code 32"}
 * @param priceCents US cents
 * @param places where it is sold, each with its stock
 */
record Item(
        int index,
        String code,
        int kind,
        int brand,
        String model,
        String measure,
        String name,
        String description,
        String specification,
        int priceCents,
        List<Place> places) {

    /** @param stock units, perhaps 0 */
    record Place(String branch, int stock) {}
}
