package com.namdamasco.localstack;

/** Work that has to be done exactly once: when its owner is closed, or else when the JVM ends. */
final class ExitHook {
    private final Runnable work;
    private final Thread atExit;
    private boolean done;

    ExitHook(Runnable work) {
        this.work = work;
        this.atExit = new Thread(this::once, "local-stack-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Does the work now, unless it was done already; a concurrent call waits for the first one. */
    void runNow() {
        try {
            once();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // the JVM is ending already: the hook finds nothing left to do
            }
        }
    }

    private synchronized void once() {
        if (!done) {
            done = true;
            work.run();
        }
    }
}
