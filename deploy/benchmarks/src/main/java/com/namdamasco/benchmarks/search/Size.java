package com.namdamasco.benchmarks.search;

/**
 * A data set.
 *
 * @param name in figures, e.g. "20k"
 * @param items distinct items, each with a text and a vector of its own
 * @param dimension numbers in a vector
 */
record Size(String name, int items, int dimension) {

    static final Size SMALL = new Size("20k", 20_000, 1_536);
    static final Size LARGE = new Size("200k", 200_000, 384);
}
