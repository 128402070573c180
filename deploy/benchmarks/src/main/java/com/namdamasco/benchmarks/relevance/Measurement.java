package com.namdamasco.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Rankings of judged questions, each asked once, and the means over them. */
final class Measurement {

    private static final int LIMIT = 100;

    private final Map<String, List<String>> rankings = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();

    /** Asks all questions. */
    static Measurement of(CatalogClient catalogue, List<JudgedQuery> queries) {
        Measurement measurement = new Measurement();
        for (JudgedQuery query : queries) {
            long begun = System.nanoTime();
            measurement.rankings.put(query.text(), catalogue.search(query.text(), LIMIT));
            measurement.nanos.add(System.nanoTime() - begun);
        }
        return measurement;
    }

    double ndcg(List<JudgedQuery> queries) {
        return mean(queries, query -> RankingMetrics.ndcg(ranking(query), query.ratings(), 10));
    }

    double condensedNdcg(List<JudgedQuery> queries) {
        return mean(queries, query -> RankingMetrics.condensedNdcg(ranking(query), query.ratings(), 10));
    }

    /**
     * NDCG of the items alone that are relevant to some question: each of those was judged for all questions, others
     * perhaps for none.
     */
    double ndcgAmongRelevant(List<JudgedQuery> queries) {
        Set<String> judged = new HashSet<>();
        queries.forEach(query -> judged.addAll(query.ratings().keySet()));
        return mean(queries, query -> RankingMetrics.ndcgAmong(judged, ranking(query), query.ratings(), 10));
    }

    double recall(List<JudgedQuery> queries) {
        return mean(queries, query -> RankingMetrics.recall(ranking(query), query.ratings(), LIMIT));
    }

    double reciprocalRank(List<JudgedQuery> queries, int depth) {
        return mean(
                queries,
                query -> OptionalDouble.of(RankingMetrics.reciprocalRank(ranking(query), query.ratings(), depth)));
    }

    double withoutResult(List<JudgedQuery> queries) {
        return mean(queries, query -> OptionalDouble.of(ranking(query).isEmpty() ? 1 : 0));
    }

    /** Milliseconds from the question to its answer over HTTP, of the middle one. */
    double medianMillis() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    List<String> ranking(JudgedQuery query) {
        return rankings.get(query.text());
    }

    private static double mean(List<JudgedQuery> queries, Function<JudgedQuery, OptionalDouble> figure) {
        return queries.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(0);
    }
}
