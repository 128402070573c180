package com.namdamasco.benchmarks.relevance;

import com.namdamasco.benchmarks.Arguments;
import java.nio.file.Path;
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
        Arguments rest = new Arguments(arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--no-embeddings" -> embeddings = false;
                case "--no-report" -> report = false;
                case "--keep" -> keep = Path.of(rest.value()).toAbsolutePath();
                case "--seed" -> seed = Long.parseLong(rest.value());
                default -> throw rest.unknown();
            }
        }
        return new Options(embeddings, keep, report, seed);
    }
}
