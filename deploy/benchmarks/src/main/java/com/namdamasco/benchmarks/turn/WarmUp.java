package com.namdamasco.benchmarks.turn;

/**
 * When a JVM is warm: its compilers need minutes of load on two processors, and until then they take most of them. Rounds of
 * load go on until they get no faster any more. Pure.
 */
final class WarmUp {

    static final int ROUND_SECONDS = 20;

    private static final int LEAST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 18;
    private static final int ROUNDS_WITHOUT_PROGRESS = 3;
    private static final double PROGRESS = 1.03;

    private double best;
    private int rounds;
    private int withoutProgress;

    /** @param rate turns a second in the round that has ended */
    void ended(double rate) {
        rounds++;
        if (rate > best * PROGRESS) {
            best = rate;
            withoutProgress = 0;
        } else {
            withoutProgress++;
        }
    }

    boolean isOver() {
        return rounds >= MOST_ROUNDS || rounds >= LEAST_ROUNDS && withoutProgress >= ROUNDS_WITHOUT_PROGRESS;
    }

    int seconds() {
        return rounds * ROUND_SECONDS;
    }
}
