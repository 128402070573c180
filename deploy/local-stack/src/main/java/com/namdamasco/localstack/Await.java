package com.namdamasco.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounded waiting for something outside this JVM, which can only be polled. */
final class Await {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Await() {}

    /** @throws IllegalStateException with the message of {@code failure} when the condition is not met in time */
    static void until(Duration atMost, BooleanSupplier condition, Supplier<String> failure) {
        if (!met(atMost, condition)) {
            throw new IllegalStateException(failure.get());
        }
    }

    static boolean met(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(INTERVAL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
