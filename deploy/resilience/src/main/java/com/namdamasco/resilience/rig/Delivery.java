package com.namdamasco.resilience.rig;

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
}
