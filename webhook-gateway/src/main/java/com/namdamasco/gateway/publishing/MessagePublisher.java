package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.message.MessageEvent;
import com.namdamasco.gateway.spool.Lane;
import com.namdamasco.gateway.spool.Route;
import com.namdamasco.gateway.spool.Spool;
import com.namdamasco.gateway.spool.SpoolConfig;
import com.namdamasco.gateway.spool.SpooledRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes events durable within a deadline: in Kafka, or on the local disk when the broker does not acknowledge in its share of the
 * time ({@link Route} decides). Events of one key on one topic reach the topic in the order of the calls, whichever way they took.
 */
@ApplicationScoped
public class MessagePublisher {
    /** Kept back from the deadline for the answer itself. */
    private static final Duration MARGIN = Duration.ofMillis(100);

    private final Vertx vertx;
    private final String topic;
    private final Duration deadline;
    private final PublishingBudget budget;
    private final int largest;
    private final Spool spool;
    private final KafkaSender sender;
    private final Drain drain;
    private final SpoolMetrics metrics;
    private final Tracer tracer;
    private final BrokerState broker = new BrokerState();
    private final LaneTurns turns = new LaneTurns(Infrastructure.getDefaultExecutor());

    MessagePublisher(
            Vertx vertx,
            PublishingConfig config,
            SpoolConfig spoolConfig,
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            MeterRegistry meters,
            OpenTelemetry telemetry) {
        this.vertx = vertx;
        topic = config.topic();
        deadline = config.deadline();
        budget = PublishingBudget.of(deadline, spoolConfig.after());
        spool = Spool.open(spoolConfig);
        Map<String, Object> producer = ProducerSettings.of(settings, budget);
        largest = ProducerSettings.largestValue(producer);
        sender = new KafkaSender(budget, producer);
        drain = new Drain(spool, sender, broker);
        metrics = new SpoolMetrics(meters, spool, drain, broker);
        tracer = telemetry.getTracer("com.namdamasco.gateway");
    }

    /**
     * Completes once the message is durable.
     *
     * @return fails with {@link NotPublished} within the deadline otherwise
     */
    public CompletableFuture<Void> publish(MessageEvent message) {
        ProducerRecord<String, byte[]> record = EventRecord.of(topic, message);
        return publish(record, PublishingSpan.begin(tracer, record).about(message));
    }

    /** As for a message. */
    public CompletableFuture<Void> publish(Event event) {
        ProducerRecord<String, byte[]> record = EventRecord.of(event);
        return publish(record, PublishingSpan.begin(tracer, record));
    }

    /** Whether another event could be spooled now. */
    boolean canSpool() {
        return spool.hasRoom();
    }

    long spooled() {
        return spool.records();
    }

    private CompletableFuture<Void> publish(ProducerRecord<String, byte[]> record, PublishingSpan span) {
        long arrival = System.nanoTime();
        Lane lane = new Lane(record.topic(), record.key());
        CompletableFuture<Void> answer = new CompletableFuture<>();
        // A timer of the event loop: no other thread has to wake for it.
        long due = vertx.setTimer(
                deadline.toMillis(),
                timer -> answer.completeExceptionally(
                        new NotPublished(Outcome.NOT_PUBLISHED, "the deadline has passed", null)));
        turns.inTurn(lane, () -> route(lane, record, arrival)).whenComplete((done, failure) -> {
            vertx.cancelTimer(due);
            if (failure == null) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
        return answer.whenComplete((done, failure) -> {
            span.end(failure);
            if (failure != null) {
                metrics.notAtAll();
            }
        });
    }

    private CompletableFuture<Void> route(Lane lane, ProducerRecord<String, byte[]> record, long arrival) {
        boolean late = System.nanoTime() - arrival > budget.queue().toNanos();
        boolean away = broker.isAway() || late;
        return switch (Route.of(spool.holds(lane), away, spool.hasRoom(), spool.records() > 0)) {
            case DIRECT -> direct(lane, record, arrival);
            case SPOOL -> spool(lane, record, arrival);
            case REFUSE ->
                CompletableFuture.failedFuture(
                        new NotPublished(Outcome.NOT_PUBLISHED, "neither the broker nor the spool takes it", null));
        };
    }

    private CompletableFuture<Void> direct(Lane lane, ProducerRecord<String, byte[]> record, long arrival) {
        return sender.send(record, arrival)
                .handle((acknowledged, failure) -> {
                    if (failure == null) {
                        broker.answered();
                        metrics.byBroker();
                        return CompletableFuture.<Void>completedFuture(null);
                    }
                    broker.failed(failure);
                    boolean worthKeeping = failure instanceof NotPublished refused
                            && refused.outcome() == Outcome.NOT_PUBLISHED
                            && spool.hasRoom();
                    return worthKeeping ? spool(lane, record, arrival) : CompletableFuture.<Void>failedFuture(failure);
                })
                .thenCompose(next -> next);
    }

    private CompletableFuture<Void> spool(Lane lane, ProducerRecord<String, byte[]> record, long arrival) {
        if (record.value().length > largest) {
            return CompletableFuture.failedFuture(
                    new NotPublished(Outcome.TOO_LARGE, "larger than the broker will take later", null));
        }
        SpooledRecord spooled = EventRecord.spooled(lane, record);
        long due = arrival + deadline.minus(MARGIN).toNanos();
        return spool.append(spooled, due)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        metrics.bySpool();
                    }
                })
                .exceptionally(failure -> {
                    throw new CompletionException(
                            new NotPublished(Outcome.NOT_PUBLISHED, failure.getMessage(), failure));
                });
    }

    /** Connects ahead of the first message, and goes on with what an earlier run has spooled. */
    void start(@Observes StartupEvent start) {
        connect(topic);
        drain.start();
    }

    /** Connects to another topic ahead of its first event. */
    public void connect(String topic) {
        sender.connect(topic);
    }

    @PreDestroy
    void close() throws InterruptedException {
        metrics.close();
        drain.close();
        sender.close();
        spool.close();
    }
}
