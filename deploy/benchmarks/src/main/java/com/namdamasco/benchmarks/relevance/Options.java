package com.namdamasco.benchmarks.relevance;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What ./deploy/bench relevance was asked to do; the script prints the usage.
 *
 * @param embeddings whether the lane of meaning takes part
 * @param keep folder that keeps the databases for the next run, or null
 * @param report whether docs/benchmarks/relevance.md is written
 */
record Options(boolean embeddings, Path keep, boolean report, long seed) {

    private static final long DEFAULT_SEED = 20_251_122;

    /** @throws IllegalArgumentException for anything unknown */
    static Options of(List<String> arguments) {
        boolean embeddings = true;
        Path keep = null;
        boolean report = true;
        long seed = DEFAULT_SEED;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--no-embeddings" -> embeddings = false;
                case "--no-report" -> report = false;
                case "--keep" -> keep = Path.of(value(option, rest)).toAbsolutePath();
                case "--seed" -> seed = Long.parseLong(value(option, rest));
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }
        return new Options(embeddings, keep, report, seed);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.pop();
    }
}
