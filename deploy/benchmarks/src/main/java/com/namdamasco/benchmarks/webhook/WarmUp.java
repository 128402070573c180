package com.namdamasco.benchmarks.webhook;

import java.time.Duration;

/** Runs a load until the JVM behind it has compiled what it needs: until it gets no faster. */
final class WarmUp {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int FEWEST_STEPS = 3;
    private static final int MOST_STEPS = 20;
    private static final double STEADY = 1.05;

    private WarmUp() {}

    static void of(int port, String key, int clients) {
        double best = 0;
        for (int step = 1; step <= MOST_STEPS; step++) {
            double rate = Load.run(port, key, clients, STEP).perSecond();
            if (step > FEWEST_STEPS && rate < best * STEADY) {
                return;
            }
            best = Math.max(best, rate);
        }
    }
}
