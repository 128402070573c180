package com.namdamasco.gateway.publishing;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Hands records to the producer on one thread: {@code send} may block (no metadata, full buffer), which an event loop must not, and
 * one thread keeps the order of arrival. Acknowledgements are not waited for there, so any number of records is in flight.
 */
final class KafkaSender {
    private static final Logger LOG = Logger.getLogger(KafkaSender.class);
    /** More than these waiting means that the broker is away; they would run out of time anyway. */
    private static final int QUEUE_CAPACITY = 2_000;

    private final PublishingBudget budget;
    private final Map<String, Object> settings;
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_CAPACITY),
            task -> new Thread(task, "message-publisher"));

    /** Of the sender's thread only. Null until the broker's address resolves, which it may not yet at the start. */
    private KafkaProducer<String, byte[]> producer;

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
        try {
            thread.execute(() -> send(record, arrival, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(NotPublished.crowded("too many messages wait for the broker"));
        }
        return answer;
    }

    private void send(ProducerRecord<String, byte[]> record, long arrival, CompletableFuture<Void> answer) {
        if (System.nanoTime() - arrival > budget.queue().toNanos()) {
            answer.completeExceptionally(NotPublished.crowded("waited too long behind other messages"));
            return;
        }
        try {
            producer().send(record, (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(notPublished(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            answer.completeExceptionally(notPublished(e));
        }
    }

    private static NotPublished notPublished(Exception failure) {
        Outcome outcome = failure instanceof RecordTooLargeException ? Outcome.TOO_LARGE : Outcome.NOT_PUBLISHED;
        return new NotPublished(outcome, failure.getMessage(), failure);
    }

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
                producer().partitionsFor(topic);
            } catch (KafkaException e) {
                LOG.warnf(
                        "the topic is not reachable at the start (%s); health says when the broker is", e.getMessage());
            }
        });
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
