package com.namdamasco.catalog.embedding;

import java.time.Duration;

/** How long a space makes no calls after a failure. Pure: chance is an argument. */
final class Backoff {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /**
     * What the provider asked for, and a little more so that not all replicas come at once; otherwise doubled with each
     * failure, half of it by chance. An exhausted quota and a wrong key or model have pauses of their own.
     *
     * @param failures one after the other, this one included
     * @param chance from 0 to 1
     */
    static Duration after(Verdict verdict, int failures, EmbeddingConfig config, double chance) {
        return switch (verdict.trouble()) {
            case QUOTA_EXHAUSTED -> longer(config.quotaPause(), verdict.pause().orElse(Duration.ZERO));
            case REFUSED, MISMATCH -> config.refusedPause();
            case UNAVAILABLE, RATE_LIMITED, BAD_TEXT ->
                verdict.pause()
                        .map(wait -> wait.plus(scaled(shorter(wait, config.retryDelay()), 0.1 * chance)))
                        .orElseGet(() -> doubled(config.retryDelay(), failures, chance));
        };
    }

    private static Duration doubled(Duration delay, int failures, double chance) {
        double factor = Math.pow(2, Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
        Duration whole = delay.toMillis() * factor > LONGEST.toMillis() ? LONGEST : scaled(delay, factor);
        return scaled(whole, 0.5 + 0.5 * chance);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
