package com.namdamasco.assistant.reconciliation;

import java.time.Duration;

/** At most one in so long. Takes {@link System#nanoTime}, whose zero means nothing. Pure but for what it remembers. */
final class RateLimit {

    private final long interval;
    private boolean used;
    private long last;

    RateLimit(Duration interval) {
        this.interval = interval.toNanos();
    }

    synchronized boolean allows(long nanoTime) {
        if (used && nanoTime - last < interval) {
            return false;
        }
        used = true;
        last = nanoTime;
        return true;
    }
}
