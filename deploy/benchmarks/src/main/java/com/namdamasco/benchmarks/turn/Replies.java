package com.namdamasco.benchmarks.turn;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Who waits since when, and what came for whom: the ledger of the bench. */
final class Replies {

    private static final long HIGHEST_MICROS = 120_000_000;

    private final ConcurrentMap<Integer, Long> waitingSince = new ConcurrentHashMap<>();
    private final LongAdder uncalledFor = new LongAdder();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private volatile IntConsumer onReply = customer -> {};

    /** @param nanos when the webhook was due: a late one is not excused */
    void waits(int customer, long nanos) {
        waitingSince.put(customer, nanos);
    }

    /** WhatsApp is called for the customer. */
    void reached(int customer) {
        Long since = waitingSince.remove(customer);
        if (since == null) {
            uncalledFor.increment();
            return;
        }
        micros.recordValue(Math.max(1, (System.nanoTime() - since) / 1_000));
        answered.incrementAndGet();
        onReply.accept(customer);
    }

    /** Begins a step: whatever is measured from here on. */
    void begin(IntConsumer listener) {
        onReply = listener;
        micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        answered.set(0);
    }

    Histogram micros() {
        return micros;
    }

    int answered() {
        return answered.get();
    }

    int waiting() {
        return waitingSince.size();
    }

    /** Replies to customers that had one already, over all steps. */
    long uncalledFor() {
        return uncalledFor.sum();
    }
}
