package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Lane;
import com.namdamasco.gateway.spool.Spool;
import com.namdamasco.gateway.spool.SpooledRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings spooled records to the broker, the oldest first. A window of them at a time: lanes beside each other, within a lane each
 * after the acknowledgement of the one before it. While the broker is away one record tries it.
 */
final class Drain {
    private static final int WINDOW = 200;
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long AWAY = TimeUnit.MILLISECONDS.toNanos(500);

    private final Spool spool;
    private final KafkaSender sender;
    private final BrokerState broker;
    private final AtomicLong drained = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();
    private final Thread loop = new Thread(this::run, "spool-drain");
    /** Published, but still in the file, since the disk did not take the note. Of the loop only. */
    private List<SpooledRecord> toNote = List.of();

    private volatile boolean stopped;

    Drain(Spool spool, KafkaSender sender, BrokerState broker) {
        this.spool = spool;
        this.sender = sender;
        this.broker = broker;
        loop.setDaemon(true);
    }

    void start() {
        loop.start();
    }

    /** Records since the start that the broker will not take. */
    long refused() {
        return setAside.get();
    }

    /** Records since the start. */
    long drained() {
        return drained.get();
    }

    private void run() {
        while (!stopped) {
            spool.check();
            if (!noted()) {
                // A full disk must not publish the same records again and again.
                LockSupport.parkNanos(AWAY);
                continue;
            }
            List<SpooledRecord> window = spool.records() == 0 ? List.of() : spool.oldest(broker.isAway() ? 1 : WINDOW);
            if (window.isEmpty()) {
                LockSupport.parkNanos(IDLE);
            } else if (!publish(window)) {
                LockSupport.parkNanos(AWAY);
            }
        }
    }

    private boolean noted() {
        if (toNote.isEmpty() || spool.delete(toNote)) {
            toNote = List.of();
            return true;
        }
        return false;
    }

    /** Whether all went well; what did not is tried again. */
    private boolean publish(List<SpooledRecord> window) {
        Map<Lane, Queue<SpooledRecord>> lanes = new LinkedHashMap<>();
        window.forEach(record ->
                lanes.computeIfAbsent(record.lane(), lane -> new ArrayDeque<>()).add(record));
        List<SpooledRecord> published = Collections.synchronizedList(new ArrayList<>());
        Map<SpooledRecord, String> refused = new ConcurrentHashMap<>();
        CompletableFuture<?>[] ends = lanes.values().stream()
                .map(lane -> publishNext(lane, published, refused))
                .toArray(CompletableFuture[]::new);
        boolean well = true;
        try {
            CompletableFuture.allOf(ends).join();
        } catch (CompletionException e) {
            well = false;
        }
        well &= setAside(refused);
        if (published.isEmpty()) {
            return well;
        }
        broker.answered();
        drained.addAndGet(published.size());
        toNote = List.copyOf(published);
        return noted() && well;
    }

    /** False when the disk did not take the note: then the broker will be asked again, after a pause. */
    private boolean setAside(Map<SpooledRecord, String> refused) {
        long noted = refused.entrySet().stream()
                .filter(record -> spool.setAside(record.getKey(), record.getValue()))
                .count();
        setAside.addAndGet(noted);
        return noted == refused.size();
    }

    private CompletableFuture<Void> publishNext(
            Queue<SpooledRecord> lane, List<SpooledRecord> published, Map<SpooledRecord, String> refused) {
        SpooledRecord record = lane.poll();
        if (record == null) {
            return CompletableFuture.completedFuture(null);
        }
        return sender.send(EventRecord.of(record), System.nanoTime())
                .handle((done, failure) -> {
                    if (failure == null) {
                        published.add(record);
                        return publishNext(lane, published, refused);
                    }
                    if (failure instanceof NotPublished notTaken && notTaken.outcome() == Outcome.TOO_LARGE) {
                        refused.put(record, notTaken.getMessage());
                        return publishNext(lane, published, refused);
                    }
                    broker.failed(failure);
                    return CompletableFuture.<Void>failedFuture(failure);
                })
                .thenCompose(next -> next);
    }

    /** The window under way comes to its end, within the producer's own deadline. */
    void close() throws InterruptedException {
        stopped = true;
        LockSupport.unpark(loop);
        loop.join(TimeUnit.SECONDS.toMillis(3));
    }
}
