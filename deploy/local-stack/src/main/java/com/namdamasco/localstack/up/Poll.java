package com.namdamasco.localstack.up;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again and again, within a bound. */
final class Poll {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private Poll() {}

    /** @param attempt gives null as long as there is nothing yet */
    static <T> T until(Duration bound, String awaited, Supplier<T> attempt) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (System.nanoTime() < deadline) {
            T found = attempt.get();
            if (found != null) {
                return found;
            }
            try {
                Thread.sleep(INTERVAL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + awaited, e);
            }
        }
        throw new IllegalStateException("waited " + bound.toSeconds() + " s in vain for " + awaited);
    }
}
