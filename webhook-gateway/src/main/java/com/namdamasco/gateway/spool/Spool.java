package com.namdamasco.gateway.spool;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Records that wait for the broker. One thread writes: all that arrive while the disk is busy share the next fsync, so a slow disk
 * costs time but hardly throughput.
 */
public final class Spool implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int LARGEST_COMMIT = 256;
    private static final int QUEUE_CAPACITY = 4_096;

    private final SpoolStore store;
    private final SpoolLedger ledger;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final Thread writer = new Thread(this::write, "spool-writer");
    private volatile boolean writable = true;
    private volatile boolean closed;
    private volatile Instant oldest;

    private record Waiting(SpooledRecord record, long due, CompletableFuture<Void> written) {}

    private Spool(SpoolStore store, SpoolLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException when the directory cannot be used */
    public static Spool open(SpoolConfig config) {
        SpoolStore store = SpoolStore.open(config.directory());
        SpoolLedger ledger =
                new SpoolLedger(config.maxRecords(), config.maxBytes().asLongValue());
        try {
            store.count(ledger);
        } catch (SQLException e) {
            throw new IllegalStateException("The spool in SPOOL_DIRECTORY cannot be read", e);
        }
        if (ledger.records() > 0) {
            LOG.infof("the spool holds %d record(s) of an earlier run; they go first", ledger.records());
        }
        Spool spool = new Spool(store, ledger);
        spool.writer.setDaemon(true);
        spool.writer.start();
        return spool;
    }

    /**
     * Takes the record's place at once; the result completes when it is on the disk.
     *
     * @param due in {@link System#nanoTime()}; what could not be begun by then is not written any more
     * @return fails with {@link SpoolUnavailable}
     */
    public CompletableFuture<Void> append(SpooledRecord record, long due) {
        if (!ledger.reserve(record)) {
            return CompletableFuture.failedFuture(new SpoolUnavailable("the spool is full", null));
        }
        Waiting waiting = new Waiting(record, due, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            giveUp(waiting, "too many records wait for the spool's disk", null);
        }
        return waiting.written();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_COMMIT - 1);
                commit(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            batch.addAll(queue);
            commit(batch);
        }
    }

    private void commit(List<Waiting> batch) {
        long now = System.nanoTime();
        List<Waiting> inTime = new ArrayList<>();
        for (Waiting waiting : batch) {
            if (waiting.due() - now > 0) {
                inTime.add(waiting);
            } else {
                giveUp(waiting, "the spool's disk was too slow", null);
            }
        }
        if (inTime.isEmpty()) {
            return;
        }
        try {
            store.append(inTime.stream().map(Waiting::record).toList());
            writable = true;
            inTime.forEach(waiting -> waiting.written().complete(null));
        } catch (SQLException e) {
            if (writable) {
                LOG.errorf("the spool cannot be written: %s", e.getMessage());
            }
            writable = false;
            inTime.forEach(waiting -> giveUp(waiting, "the spool cannot be written", e));
        }
    }

    private void giveUp(Waiting waiting, String why, Throwable cause) {
        ledger.release(waiting.record());
        waiting.written().completeExceptionally(new SpoolUnavailable(why, cause));
    }

    /** Whether an older record of this lane waits, so that a newer one has to go behind it. */
    public boolean holds(Lane lane) {
        return ledger.holds(lane);
    }

    /** Whether another record could be taken. */
    public boolean hasRoom() {
        return writable && ledger.hasRoom();
    }

    public long records() {
        return ledger.records();
    }

    public long bytes() {
        return ledger.bytes();
    }

    /** Since when the oldest record waits; zero when none does. */
    public Duration waiting() {
        Instant since = oldest;
        return since == null || records() == 0 ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    /** The oldest records on the disk, in their order; empty also when the disk cannot be read. */
    public List<SpooledRecord> oldest(int limit) {
        try {
            List<SpooledRecord> records = store.oldest(limit);
            oldest = records.isEmpty() ? null : records.get(0).spooledAt();
            return records;
        } catch (SQLException e) {
            LOG.errorf("the spool cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    /** These are published. If that cannot be noted they will be published again. */
    public boolean delete(List<SpooledRecord> published) {
        try {
            store.delete(published);
        } catch (SQLException e) {
            LOG.errorf(
                    "%d published record(s) could not be taken from the spool: %s", published.size(), e.getMessage());
            return false;
        }
        published.forEach(ledger::release);
        return true;
    }

    /** The broker will never take this one: it stays on the disk, out of the way. False when that could not be noted. */
    public boolean setAside(SpooledRecord record, String why) {
        try {
            store.setAside(record, why);
        } catch (SQLException e) {
            LOG.errorf("a record could not be set aside: %s", e.getMessage());
            return false;
        }
        ledger.release(record);
        LOG.errorf(
                "the broker refuses a spooled record for good, it is set aside sequence=%d: %s",
                record.sequence(), why);
        return true;
    }

    /** After a failed write: has the disk come back? */
    public void check() {
        if (!writable && store.isWritable()) {
            writable = true;
            LOG.info("the spool can be written again");
        }
    }

    /** Writes what still waits, then lets go of the directory. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(Duration.ofSeconds(3).toMillis());
            store.close();
        } catch (SQLException e) {
            LOG.warnf("the spool was not closed properly: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
