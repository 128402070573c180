package com.namdamasco.assistant.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a model alone for a while once it has failed several times in a row; then lets one call try. Thread-safe and, but for
 * the clock that it is given, pure. Each replica has its own: what one sees is what the provider does to it.
 */
final class Circuit {

    private final int failuresToOpen;
    private final long openNanos;
    private final LongSupplier nanoTime;
    private int failuresInARow;
    private long opensAgainAt;

    Circuit(int failuresToOpen, Duration open, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.openNanos = open.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether a call may go out now. Who is let through while it is open is the one that tries. */
    synchronized boolean permits() {
        if (failuresInARow < failuresToOpen) {
            return true;
        }
        if (nanoTime.getAsLong() - opensAgainAt < 0) {
            return false;
        }
        opensAgainAt = nanoTime.getAsLong() + openNanos;
        return true;
    }

    /** Whether it has failed so often that calls are spared; one that tries does not close it. */
    synchronized boolean isOpen() {
        return failuresInARow >= failuresToOpen;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
    }

    synchronized void failed() {
        failuresInARow++;
        if (failuresInARow >= failuresToOpen) {
            opensAgainAt = nanoTime.getAsLong() + openNanos;
        }
    }
}
