package com.namdamasco.catalog.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** One thread that works until nothing is left, then waits to be woken. A failure ends the round, not the loop. */
public final class WorkLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);

    /** One piece of work. */
    public interface Work {
        /** False when there was nothing to do. */
        boolean next() throws Exception;
    }

    private final String name;
    private final Work work;
    private final ExecutorService thread;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean closed;

    public WorkLoop(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread created = new Thread(task, name);
            created.setDaemon(true);
            return created;
        });
    }

    /** Returns at once; several calls before the work begins are one. */
    public void wake() {
        if (!closed && awake.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    private void round() {
        awake.set(false);
        try {
            while (!closed && work.next()) {
                // until nothing is left
            }
        } catch (Exception e) {
            if (!closed) {
                LOG.errorf(e, "Work broke off and will be tried again loop=%s", name);
            }
        }
    }

    /** Lets the piece in hand finish, for a while. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
