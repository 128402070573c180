package com.namdamasco.gateway.admission;

/** So many at once, refilled at a rate. Time is in nanoseconds from any fixed point. */
final class TokenBucket {
    private static final double SECOND = 1e9;

    private final double perSecond;
    private final double capacity;
    private double tokens;
    private long filledAt;

    TokenBucket(double perSecond, double capacity, long now) {
        this.perSecond = perSecond;
        this.capacity = capacity;
        tokens = capacity;
        filledAt = now;
    }

    synchronized boolean take(long now) {
        tokens = Math.min(capacity, tokens + (now - filledAt) / SECOND * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    synchronized void giveBack() {
        tokens = Math.min(capacity, tokens + 1);
    }
}
