package com.namdamasco.benchmarks.relevance;

import com.namdamasco.benchmarks.Terminal;
import java.util.List;

/** The questions whose answers are far from right, for whoever tunes. */
final class Misses {

    private static final int SHOWN = 60;

    private Misses() {}

    static void say(Measurement measured, List<JudgedQuery> queries) {
        queries.stream()
                .filter(query -> RankingMetrics.reciprocalRank(measured.ranking(query), query.ratings(), 1) < 1)
                .limit(SHOWN)
                .forEach(query -> Terminal.say("  not first: [%s] %s -> %s, wanted %s"
                        .formatted(
                                query.kind(),
                                query.text(),
                                measured.ranking(query).stream().limit(3).toList(),
                                query.ratings().keySet().stream().limit(3).toList())));
    }
}
