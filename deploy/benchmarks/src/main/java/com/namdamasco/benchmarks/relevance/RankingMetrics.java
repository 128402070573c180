package com.namdamasco.benchmarks.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures of one ranked list of item codes, each from 0 to 1; NDCG with the gain 2^rating - 1. Pure. */
final class RankingMetrics {

    private RankingMetrics() {}

    /** What is not judged counts as irrelevant. Empty when nothing relevant was judged: there is no best order then. */
    static OptionalDouble ndcg(List<String> ranking, Map<String, Integer> ratings, int depth) {
        double best = gain(ratings.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(depth)
                .toList());
        if (best == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(gain(ranking.stream()
                        .limit(depth)
                        .map(code -> ratings.getOrDefault(code, 0))
                        .toList())
                / best);
    }

    /** NDCG of the judged results alone: those never judged are taken out of the ranking first. */
    static OptionalDouble condensedNdcg(List<String> ranking, Map<String, Integer> ratings, int depth) {
        return ndcgAmong(ratings.keySet(), ranking, ratings, depth);
    }

    /** NDCG of these items alone: others are taken out of the ranking first. */
    static OptionalDouble ndcgAmong(Set<String> items, List<String> ranking, Map<String, Integer> ratings, int depth) {
        return ndcg(ranking.stream().filter(items::contains).toList(), ratings, depth);
    }

    /** Share of the items rated above 0 that are among the first; empty when there is none. */
    static OptionalDouble recall(List<String> ranking, Map<String, Integer> ratings, int depth) {
        long relevant = ratings.values().stream().filter(rating -> rating > 0).count();
        if (relevant == 0) {
            return OptionalDouble.empty();
        }
        long found = ranking.stream()
                .limit(depth)
                .distinct()
                .filter(code -> ratings.getOrDefault(code, 0) > 0)
                .count();
        return OptionalDouble.of(found / (double) relevant);
    }

    /** 1 divided by the place of the first relevant item; 0 when it is not among the first. */
    static double reciprocalRank(List<String> ranking, Map<String, Integer> ratings, int depth) {
        for (int place = 0; place < Math.min(depth, ranking.size()); place++) {
            if (ratings.getOrDefault(ranking.get(place), 0) > 0) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    private static double gain(List<Integer> ratings) {
        double sum = 0;
        for (int place = 0; place < ratings.size(); place++) {
            sum += (Math.pow(2, ratings.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }
}
