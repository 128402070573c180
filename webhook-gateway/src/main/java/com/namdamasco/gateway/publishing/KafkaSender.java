package com.namdamasco.gateway.publishing;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Hands records to the producer, at once where that needs no waiting. Where it does (no metadata of the topic yet, full buffer) a
 * thread waits, since an event loop must not. The order within a lane is its callers': {@link LaneTurns}.
 * Acknowledgements are not waited for here, so any number of records is in flight.
 */
final class KafkaSender {
    private static final Logger LOG = Logger.getLogger(KafkaSender.class);
    /** More than these waiting means that the broker is away; they would run out of time anyway. */
    private static final int QUEUE_CAPACITY = 2_000;

    private static final long AGAIN_MILLIS = 5;

    private final PublishingBudget budget;
    private final Map<String, Object> settings;
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_CAPACITY),
            task -> new Thread(task, "message-publisher"));

    /** Made on the thread. Null until the broker's address resolves, which it may not yet at the start. */
    private volatile KafkaProducer<String, byte[]> producer;

    KafkaSender(PublishingBudget budget, Map<String, Object> settings) {
        this.budget = budget;
        this.settings = settings;
    }

    /**
     * Completes once every in-sync replica has the record.
     *
     * @param arrival in {@link System#nanoTime()}: the budget counts from it
     * @return fails with {@link NotPublished} when the budget is spent, at the latest
     */
    CompletableFuture<Void> send(ProducerRecord<String, byte[]> record, long arrival) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        KafkaProducer<String, byte[]> ready = producer;
        try {
            if (ready == null || !taken(ready, record, answer)) {
                thread.execute(() -> sendWaiting(record, arrival, answer));
            }
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(NotPublished.crowded("too many messages wait for the broker"));
        } catch (RuntimeException e) {
            answer.completeExceptionally(notPublished(e));
        }
        return answer;
    }

    /**
     * False when the producer would have had to wait. It was told not to (max.block.ms=0) and says so by a timeout before
     * {@code send} returns, on the asking thread; all else it says on its own.
     */
    private static boolean taken(
            KafkaProducer<String, byte[]> producer,
            ProducerRecord<String, byte[]> record,
            CompletableFuture<Void> answer) {
        Thread asking = Thread.currentThread();
        AtomicBoolean wouldWait = new AtomicBoolean();
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                answer.complete(null);
            } else if (failure instanceof TimeoutException && Thread.currentThread() == asking) {
                wouldWait.set(true);
            } else {
                answer.completeExceptionally(notPublished(failure));
            }
        });
        return !wouldWait.get();
    }

    private void sendWaiting(ProducerRecord<String, byte[]> record, long arrival, CompletableFuture<Void> answer) {
        long begun = System.nanoTime();
        if (begun - arrival > budget.queue().toNanos()) {
            answer.completeExceptionally(NotPublished.crowded("waited too long behind other messages"));
            return;
        }
        try {
            while (!taken(producer(), record, answer)) {
                if (System.nanoTime() - begun > budget.maxBlock().toNanos()) {
                    answer.completeExceptionally(
                            notPublished(new TimeoutException("the broker does not say who leads the "
                                    + "topic's partitions, or it is slower than what comes in")));
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS));
            }
        } catch (RuntimeException e) {
            // Of whatever kind: who waits for the answer holds up the lane.
            answer.completeExceptionally(notPublished(e));
        }
    }

    private static NotPublished notPublished(Exception failure) {
        Outcome outcome = failure instanceof RecordTooLargeException ? Outcome.TOO_LARGE : Outcome.NOT_PUBLISHED;
        return new NotPublished(outcome, failure.getMessage(), failure);
    }

    /** On the thread only. */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    /** Connects to a topic ahead of its first record, which would otherwise pay for it. */
    void connect(String topic) {
        thread.execute(() -> {
            try {
                awaitPartitions(topic);
            } catch (KafkaException e) {
                LOG.warnf("the topic %s is not reachable at the start; health says when the broker is", topic);
            }
        });
    }

    private void awaitPartitions(String topic) {
        for (long begun = System.nanoTime(); ; LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS))) {
            try {
                producer().partitionsFor(topic);
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() - begun > budget.maxBlock().toNanos()) {
                    throw e;
                }
            }
        }
    }

    /** Waits for what is in flight, within the budget. */
    void close() throws InterruptedException {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(budget.delivery());
            }
        });
        thread.shutdown();
        thread.awaitTermination(budget.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }
}
