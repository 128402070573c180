package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.Arguments;
import java.util.List;

/**
 * What ./deploy/bench ingest was asked to do; the script prints the usage.
 *
 * @param sizes numbers of entries, each measured in a database of its own
 * @param runs of each size, of which the median counts; the large size has one
 * @param report whether docs/benchmarks/ingest.md is written
 * @param memory whether only the proof of bounded memory runs
 */
record Options(List<Integer> sizes, int runs, boolean report, boolean memory, long seed) {

    private static final long DEFAULT_SEED = 20_261_122;
    private static final List<Integer> DEFAULT_SIZES = List.of(20_000, 200_000);

    /** @throws IllegalArgumentException for anything unknown */
    static Options of(List<String> arguments) {
        List<Integer> sizes = DEFAULT_SIZES;
        int runs = 3;
        boolean report = true;
        boolean memory = false;
        long seed = DEFAULT_SEED;
        Arguments rest = new Arguments(arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--entries" -> sizes = List.of(Integer.parseInt(rest.value()));
                case "--runs" -> runs = Integer.parseInt(rest.value());
                case "--no-report" -> report = false;
                case "--memory" -> memory = true;
                case "--seed" -> seed = Long.parseLong(rest.value());
                default -> throw rest.unknown();
            }
        }
        return new Options(sizes, runs, report, memory, seed);
    }

    /** A run of the large size takes minutes, and its noise is small beside it. */
    int runsOf(int entries) {
        return entries > 50_000 ? 1 : runs;
    }
}
