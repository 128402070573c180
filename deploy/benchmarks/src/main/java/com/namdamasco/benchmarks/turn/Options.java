package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * What ./deploy/bench turn was asked to do; the script prints the usage.
 *
 * @param seconds of each step that is measured
 * @param rate messages a second of the steps that measure latency
 * @param customers at once before the slow model
 * @param modelTime of the slow model, a call
 * @param report whether docs/benchmarks/turn.md is written
 */
record Options(int seconds, int rate, int customers, Duration modelTime, boolean report, long seed) {

    private static final long DEFAULT_SEED = 20_261_123;

    /** @throws IllegalArgumentException for anything unknown */
    static Options of(List<String> arguments) {
        int seconds = 20;
        int rate = 50;
        int customers = 200;
        boolean report = true;
        long seed = DEFAULT_SEED;
        Arguments rest = new Arguments(arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--seconds" -> seconds = Integer.parseInt(rest.value());
                case "--rate" -> rate = Integer.parseInt(rest.value());
                case "--customers" -> customers = Integer.parseInt(rest.value());
                case "--no-report" -> report = false;
                case "--seed" -> seed = Long.parseLong(rest.value());
                default -> throw rest.unknown();
            }
        }
        return new Options(seconds, rate, customers, Duration.ofMillis(800), report, seed);
    }
}
