package com.namdamasco.benchmarks.warmup;

/**
 * When the services are warm: under load the compilers of their JVMs take up to one of two processors for minutes, and what is measured
 * until then is mostly they. Rounds of load go on until the compilers have next to nothing left to do. Pure.
 */
public final class WarmUp {

    public static final int ROUND_SECONDS = 20;

    private static final int LEAST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 24;
    private static final double QUIET_PROCESSORS = 0.1;

    private int rounds;
    private boolean quiet;

    /** @param compilerSeconds processor time of all compilers in the round that has ended */
    public void ended(double compilerSeconds) {
        rounds++;
        quiet = compilerSeconds / ROUND_SECONDS <= QUIET_PROCESSORS;
    }

    public boolean isOver() {
        return rounds >= MOST_ROUNDS || rounds >= LEAST_ROUNDS && quiet;
    }

    public int seconds() {
        return rounds * ROUND_SECONDS;
    }
}
