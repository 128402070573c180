package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How good the first ten results of questions are, by kind of question; all relevant items count alike. */
final class RelevanceTable {

    private static final int DEPTH = 10;

    private final Map<String, List<Asked>> byKind = new TreeMap<>();

    private record Asked(String query, List<String> found, Set<String> relevant) {

        double hitAtOne() {
            return !found.isEmpty() && relevant.contains(found.get(0)) ? 1 : 0;
        }

        double reciprocalRank() {
            for (int place = 0; place < Math.min(DEPTH, found.size()); place++) {
                if (relevant.contains(found.get(place))) {
                    return 1.0 / (place + 1);
                }
            }
            return 0;
        }

        double ndcg() {
            double best = 0;
            double gain = 0;
            for (int place = 0; place < DEPTH; place++) {
                double worth = Math.log(2) / Math.log(place + 2);
                best += place < relevant.size() ? worth : 0;
                gain += place < found.size() && relevant.contains(found.get(place)) ? worth : 0;
            }
            return gain / best;
        }

        double withoutResult() {
            return found.isEmpty() ? 1 : 0;
        }
    }

    void add(String kind, String query, List<String> found, Set<String> relevant) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Asked(query, found, relevant));
    }

    double hitAtOne() {
        return mean(all(), Asked::hitAtOne);
    }

    double reciprocalRank() {
        return mean(all(), Asked::reciprocalRank);
    }

    double ndcg() {
        return mean(all(), Asked::ndcg);
    }

    double withoutResult() {
        return mean(all(), Asked::withoutResult);
    }

    List<String> misses() {
        return all().stream()
                .filter(asked -> asked.hitAtOne() == 0)
                .map(asked -> asked.query() + " -> " + asked.found())
                .toList();
    }

    private List<Asked> all() {
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    private static double mean(List<Asked> asked, ToDoubleFunction<Asked> figure) {
        return asked.stream().mapToDouble(figure).average().orElseThrow();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("kind             asked  Hit@1  MRR@10  NDCG@10\n");
        byKind.forEach((kind, asked) -> line(text, kind, asked));
        line(text, "all", all());
        misses().forEach(miss -> text.append("not first: ").append(miss).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, List<Asked> asked) {
        text.append("%-16s %5d  %5.3f   %5.3f    %5.3f%n"
                .formatted(
                        kind,
                        asked.size(),
                        mean(asked, Asked::hitAtOne),
                        mean(asked, Asked::reciprocalRank),
                        mean(asked, Asked::ndcg)));
    }
}
