package com.namdamasco.resilience.doors;

/** Waits for a thread of a scenario that has been told to end. */
final class Ended {

    private Ended() {}

    static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
