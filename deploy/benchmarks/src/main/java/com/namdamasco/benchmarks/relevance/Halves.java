package com.namdamasco.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Questions cut in two by a seed: what is tuned is tuned on the first half, and the second says whether it holds.
 *
 * @param train half to look at
 * @param test half to leave alone
 */
record Halves(List<JudgedQuery> train, List<JudgedQuery> test) {

    static Halves of(List<JudgedQuery> queries, long seed) {
        List<JudgedQuery> shuffled = new ArrayList<>(queries);
        Collections.shuffle(shuffled, new Random(seed));
        int middle = shuffled.size() / 2;
        return new Halves(
                List.copyOf(shuffled.subList(0, middle)), List.copyOf(shuffled.subList(middle, shuffled.size())));
    }
}
