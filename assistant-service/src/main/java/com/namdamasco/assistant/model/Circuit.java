package com.namdamasco.assistant.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Leaves a model alone for a while once it fails nearly always; then lets one call try. A share and not a row of failures: with
 * dozens of turns at once a model that fails in three of ten calls fails five times in a row every few seconds, and is still
 * the better choice than an apology. Thread-safe and, but for the clock that it is given, pure. Each replica has its own: what
 * one sees is what the provider does to it.
 */
final class Circuit {

    /** Of the latest calls that are looked at, in multiples of the failures that it takes to open. */
    private static final int WINDOW = 4;

    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();
    private static final double FAILING_SHARE = 0.8;

    private record Ended(long at, boolean failed) {}

    private final int failuresToOpen;
    private final long openNanos;
    private final LongSupplier nanoTime;
    private final Deque<Ended> latest = new ArrayDeque<>();
    private boolean open;
    private long opensAgainAt;

    Circuit(int failuresToOpen, Duration open, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.openNanos = open.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether a call may go out now. Who is let through while it is open is the one that tries. */
    synchronized boolean permits() {
        if (!open) {
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
        return open;
    }

    synchronized void succeeded() {
        if (open) {
            open = false;
            latest.clear();
        }
        note(false);
    }

    synchronized void failed() {
        note(true);
        if (open || failsNearlyAlways()) {
            open = true;
            opensAgainAt = nanoTime.getAsLong() + openNanos;
        }
    }

    private void note(boolean failed) {
        long now = nanoTime.getAsLong();
        latest.addLast(new Ended(now, failed));
        while (latest.size() > WINDOW * failuresToOpen || now - latest.peekFirst().at > WINDOW_NANOS) {
            latest.removeFirst();
        }
    }

    private boolean failsNearlyAlways() {
        long failures = latest.stream().filter(Ended::failed).count();
        return failures >= failuresToOpen && failures >= FAILING_SHARE * latest.size();
    }
}
