package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;

/**
 * What ./deploy/bench search was asked to do; the script prints the usage.
 *
 * @param sizes data sets, one after the other
 * @param seconds of each step that is measured
 * @param keep folder that keeps the databases for the next run, or null
 * @param report whether docs/benchmarks/search-20k.md and search-200k.md are written
 */
record Options(List<Size> sizes, int seconds, Path keep, boolean report, long seed) {

    private static final long DEFAULT_SEED = 20_251_122;
    private static final int DEFAULT_SECONDS = 10;

    /** @throws IllegalArgumentException for anything unknown */
    static Options of(List<String> arguments) {
        List<Size> sizes = List.of(Size.SMALL, Size.LARGE);
        int seconds = DEFAULT_SECONDS;
        Path keep = null;
        boolean report = true;
        long seed = DEFAULT_SEED;
        Arguments rest = new Arguments(arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--size" -> sizes = List.of(size(rest.value()));
                case "--seconds" -> seconds = Integer.parseInt(rest.value());
                case "--keep" -> keep = Path.of(rest.value()).toAbsolutePath();
                case "--no-report" -> report = false;
                case "--seed" -> seed = Long.parseLong(rest.value());
                default -> throw rest.unknown();
            }
        }
        if (seconds < 1 || seconds > 600) {
            throw new IllegalArgumentException("--seconds is from 1 to 600");
        }
        return new Options(sizes, seconds, keep, report, seed);
    }

    private static Size size(String name) {
        return List.of(Size.SMALL, Size.LARGE).stream()
                .filter(size -> size.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--size is 20k or 200k"));
    }
}
