package com.namdamasco.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounded waiting for something outside this JVM, which can only be polled. */
public final class Await {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Await() {}

    /**
     * What the attempt gives, asked twenty times a second.
     *
     * @param awaited for the message, as in "waited 5 s in vain for ..."
     * @param attempt gives null as long as there is nothing yet
     * @throws IllegalStateException when there is nothing in time, or when the thread is interrupted
     */
    public static <T> T until(Duration atMost, String awaited, Supplier<T> attempt) {
        return until(atMost, INTERVAL, awaited, attempt);
    }

    /** The same with pauses of another length. */
    public static <T> T until(Duration atMost, Duration interval, String awaited, Supplier<T> attempt) {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (T found = attempt.get(); ; found = attempt.get()) {
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + atMost.toSeconds() + " s in vain for " + awaited);
            }
            if (!paused(interval)) {
                throw new IllegalStateException("interrupted while waiting for " + awaited);
            }
        }
    }

    /** @throws IllegalStateException with the message of {@code failure} when the condition is not met in time */
    public static void until(Duration atMost, BooleanSupplier condition, Supplier<String> failure) {
        until(atMost, INTERVAL, condition, failure);
    }

    /** The same with pauses of another length. */
    public static void until(Duration atMost, Duration interval, BooleanSupplier condition, Supplier<String> failure) {
        if (!met(atMost, interval, condition)) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** Whether the condition is met in time, asked twenty times a second; not when the thread is interrupted. */
    public static boolean met(Duration atMost, BooleanSupplier condition) {
        return met(atMost, INTERVAL, condition);
    }

    private static boolean met(Duration atMost, Duration interval, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !paused(interval)) {
                return false;
            }
        }
        return true;
    }

    /** False when the thread was interrupted. */
    private static boolean paused(Duration interval) {
        try {
            Thread.sleep(interval.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
