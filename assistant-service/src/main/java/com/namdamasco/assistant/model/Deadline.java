package com.namdamasco.assistant.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a turn may begin calls. Measured by this process' monotonic clock, as it never leaves it. */
record Deadline(long atNanos, LongSupplier nanoTime) {

    static Deadline in(Duration duration, LongSupplier nanoTime) {
        return new Deadline(nanoTime.getAsLong() + duration.toNanos(), nanoTime);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - nanoTime.getAsLong()));
    }
}
