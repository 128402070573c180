package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.message.MessageEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
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
 * Publishes to Kafka within a deadline. One thread hands records to the producer: {@code send} may block (no metadata, full
 * buffer), which an event loop must not, and one thread keeps the order of arrival. Acknowledgements are not waited for there,
 * so any number of records is in flight.
 */
@ApplicationScoped
public class MessagePublisher {
    private static final Logger LOG = Logger.getLogger(MessagePublisher.class);
    /** More than these waiting means that the broker is away; they would run out of time anyway. */
    private static final int QUEUE_CAPACITY = 2_000;

    private final String topic;
    private final PublishingBudget budget;
    private final Map<String, Object> settings;
    private final ExecutorService sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_CAPACITY),
            task -> new Thread(task, "message-publisher"));

    /** Of the sender's thread only. Null until the broker's address resolves, which it may not yet at the start. */
    private KafkaProducer<String, byte[]> producer;

    MessagePublisher(PublishingConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        topic = config.topic();
        budget = PublishingBudget.of(config.deadline());
        settings = ProducerSettings.of(broker, budget);
    }

    /**
     * Completes once the broker has acknowledged the message on all in-sync replicas.
     *
     * @return fails with {@link NotPublished} within the deadline otherwise
     */
    public Uni<Void> publish(MessageEvent message) {
        return publish(EventRecord.of(topic, message));
    }

    /** As for a message. Events are handed over in the order of the calls. */
    public Uni<Void> publish(Event event) {
        return publish(EventRecord.of(event));
    }

    private Uni<Void> publish(ProducerRecord<String, byte[]> event) {
        long arrival = System.nanoTime();
        return Uni.createFrom()
                .<Void>emitter(answer -> enqueue(event, arrival, answer))
                .ifNoItem()
                .after(budget.deadline())
                .failWith(() -> new NotPublished(Outcome.NOT_PUBLISHED, "the deadline has passed", null));
    }

    private void enqueue(ProducerRecord<String, byte[]> event, long arrival, UniEmitter<? super Void> answer) {
        try {
            sender.execute(() -> send(event, arrival, answer));
        } catch (RejectedExecutionException e) {
            answer.fail(new NotPublished(Outcome.NOT_PUBLISHED, "too many messages wait for the broker", null));
        }
    }

    private void send(ProducerRecord<String, byte[]> event, long arrival, UniEmitter<? super Void> answer) {
        if (System.nanoTime() - arrival > budget.queue().toNanos()) {
            answer.fail(new NotPublished(Outcome.NOT_PUBLISHED, "waited too long behind other messages", null));
            return;
        }
        try {
            producer().send(event, (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.fail(notPublished(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            answer.fail(notPublished(e));
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

    /** Connects ahead of the first message, which would otherwise pay for it. */
    void connect(@Observes StartupEvent start) {
        connect(topic);
    }

    /** Connects to another topic ahead of its first event. */
    public void connect(String topic) {
        sender.execute(() -> {
            try {
                producer().partitionsFor(topic);
            } catch (KafkaException e) {
                LOG.warnf(
                        "the topic is not reachable at the start (%s); readiness says when the broker is",
                        e.getMessage());
            }
        });
    }

    @PreDestroy
    void close() throws InterruptedException {
        sender.execute(() -> {
            if (producer != null) {
                producer.close(budget.delivery());
            }
        });
        sender.shutdown();
        sender.awaitTermination(budget.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }
}
