package com.namdamasco.assistant.observation;

import java.time.Duration;

/** At most one in so long. Takes {@link System#nanoTime}, whose zero means nothing. Pure but for what it remembers. */
public final class RateLimit {

    private final long interval;
    private boolean used;
    private long last;

    public RateLimit(Duration interval) {
        this.interval = interval.toNanos();
    }

    public synchronized boolean allows(long nanoTime) {
        if (used && nanoTime - last < interval) {
            return false;
        }
        used = true;
        last = nanoTime;
        return true;
    }
}
