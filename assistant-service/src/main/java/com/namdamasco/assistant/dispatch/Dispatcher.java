package com.namdamasco.assistant.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Takes work from the database, where it is durable, and runs it on a bounded number of threads. It looks when it is woken,
 * when the work itself said that it will be due, and at the latest after the poll interval. A few look at the same time: one
 * look takes several round trips to the database, and all work would queue for it.
 */
public final class Dispatcher {

    /** Where the work comes from. */
    public interface Source {

        /** Claims the next piece of work, if any is due. */
        Look look();
    }

    /** A piece of work. */
    public interface Work {

        /** @return whether its end may have made more of it due */
        boolean perform();
    }

    /**
     * What a look found.
     *
     * @param rest how long to wait when nothing is due
     */
    public record Look(Optional<Work> work, Duration rest) {

        public static Look found(Work work) {
            return new Look(Optional.of(work), Duration.ZERO);
        }

        public static Look nothingFor(Duration rest) {
            return new Look(Optional.empty(), rest);
        }
    }

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LOOKING_AT_ONCE = 4;

    private final Source source;
    private final Semaphore free;
    private final int concurrency;
    private final Semaphore wakeUps = new Semaphore(0);
    private final ExecutorService workers;
    private final List<Thread> loops;
    private volatile boolean running = true;

    public Dispatcher(String name, int concurrency, Source source) {
        this.source = source;
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency);
        AtomicInteger number = new AtomicInteger();
        // Bounded by the semaphore. A fixed pool would start a thread for each of the first pieces, however many are
        // idle.
        this.workers = Executors.newCachedThreadPool(task -> new Thread(task, name + "-" + number.incrementAndGet()));
        this.loops = IntStream.rangeClosed(1, Math.min(LOOKING_AT_ONCE, concurrency))
                .mapToObj(n -> new Thread(this::run, name + "-dispatcher-" + n))
                .toList();
    }

    public void start() {
        loops.forEach(Thread::start);
    }

    /** There may be work now. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        int found = 0;
        while (running) {
            try {
                free.acquire();
                Look look = lookOrRelease();
                look.work().ifPresent(work -> workers.execute(() -> perform(work)));
                found = look.work().isPresent() ? found + 1 : 0;
                if (found == 0) {
                    rest(look.rest());
                } else if (found > 1) {
                    // Where two are there are more: another one looks as well.
                    wake();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("No work can be claimed, trying again: %s", e.getMessage());
                rest(AFTER_FAILURE);
            }
        }
    }

    /** Holds a place for the work that it found, and none otherwise. */
    private Look lookOrRelease() {
        boolean found = false;
        try {
            Look look = source.look();
            found = look.work().isPresent();
            return look;
        } finally {
            if (!found) {
                free.release();
            }
        }
    }

    private void perform(Work work) {
        boolean maybeMore = true;
        try {
            maybeMore = work.perform();
        } catch (RuntimeException e) {
            LOG.error("A piece of work failed; its lease will end and it will be claimed anew", e);
        } finally {
            free.release();
            if (maybeMore) {
                wake();
            }
        }
    }

    private void rest(Duration howLong) {
        try {
            if (wakeUps.tryAcquire(Math.max(1, howLong.toMillis()), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Stops claiming and waits for the work that has begun, at most so long: then its leases end, and others do it anew. */
    public void stop(Duration patience) throws InterruptedException {
        running = false;
        for (Thread loop : loops) {
            loop.interrupt();
            // What it is claiming at this moment is begun, not dropped.
            loop.join(patience.toMillis());
        }
        workers.shutdown();
        if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("Stopping with work under way after %s (%d at most); its leases will end", patience, concurrency);
        }
    }
}
