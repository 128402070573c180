package com.namdamasco.localstack;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Work that has to be done exactly once: when its owner is closed, or else when the JVM ends. At the end of the JVM what was
 * started last is stopped first, one after the other: services before the database that they use.
 */
final class ExitHook {
    private static final Deque<ExitHook> PENDING = new ArrayDeque<>();

    static {
        // The JVM runs its own hooks all at once, hence a single one.
        Runtime.getRuntime().addShutdownHook(new Thread(ExitHook::runAll, "local-stack-exit"));
    }

    private final Runnable work;
    private boolean done;

    ExitHook(Runnable work) {
        this.work = work;
        synchronized (PENDING) {
            PENDING.push(this);
        }
    }

    /** Makes this the first work of the JVM's end; for an owner of parts that it stops in an order of its own. */
    void comeFirst() {
        synchronized (PENDING) {
            if (PENDING.remove(this)) {
                PENDING.push(this);
            }
        }
    }

    /** Does the work now, unless it was done already; a concurrent call waits for the first one. */
    synchronized void runNow() {
        if (!done) {
            done = true;
            synchronized (PENDING) {
                PENDING.remove(this);
            }
            work.run();
        }
    }

    private static void runAll() {
        for (ExitHook next = latest(); next != null; next = latest()) {
            try {
                next.runNow();
            } catch (RuntimeException e) {
                // The others still have to be stopped; the JVM's end leaves nowhere to throw to.
                System.err.println("A part could not be stopped: " + e.getMessage());
            }
        }
    }

    private static ExitHook latest() {
        synchronized (PENDING) {
            return PENDING.poll();
        }
    }
}
