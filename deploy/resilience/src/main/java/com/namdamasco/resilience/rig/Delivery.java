package com.namdamasco.resilience.rig;

import java.util.List;

/**
 * One webhook as its sender saw it.
 *
 * @param sentNanos by System.nanoTime, when it went out, as is answeredNanos for when it was answered or given up
 * @param status of the answer; 0: there was none
 */
public record Delivery(Message message, long sentNanos, long answeredNanos, int status) {

    /** What a customer wrote. */
    public record Message(long id, long conversation, String text) {}

    /** Only then has anything been promised. */
    public boolean acknowledged() {
        return status == 200;
    }

    public double millis() {
        return (answeredNanos - sentNanos) / 1e6;
    }

    /**
     * How long the sender waited, in milliseconds, by the one of all deliveries that is slower than the share of them.
     *
     * @param share 0 the fastest, 0.5 the median, 1 the slowest
     * @throws IllegalArgumentException nothing was sent
     */
    public static double percentile(List<Delivery> ledger, double share) {
        if (ledger.isEmpty()) {
            throw new IllegalArgumentException("no delivery, so none that is slower than others");
        }
        double[] millis = ledger.stream().mapToDouble(Delivery::millis).sorted().toArray();
        return millis[Math.min(millis.length - 1, (int) (millis.length * share))];
    }
}
