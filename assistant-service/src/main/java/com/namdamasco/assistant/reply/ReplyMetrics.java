package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.reply.SenderState.Held;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What became of replies, counted; what waits or is uncertain, as of the last look. */
@ApplicationScoped
class ReplyMetrics {

    /** The buckets of its histogram. */
    private static final Duration[] WAITS = Stream.of(3, 5, 8, 12, 20, 30, 60, 120, 300)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer wait;
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final Map<String, AtomicLong> senders = new HashMap<>();

    ReplyMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.wait = Timer.builder("namdamasco.reply.wait")
                .description("From a customer's latest message to its reply")
                .serviceLevelObjectives(WAITS)
                .register(registry);
        registry.gauge("namdamasco.replies.unknown", unknown);
        registry.gauge("namdamasco.replies.parked", parked);
        for (String reason : SenderState.REASONS) {
            senders.put(reason, registry.gauge("namdamasco.senders.held", Tags.of("reason", reason), new AtomicLong()));
        }
        alerts(Status.SENDER_STOPPED);
        alerts(Status.SENDER_PARKED);
        for (Outcome outcome : Outcome.values()) {
            for (Kind kind : Kind.values()) {
                registry.counter(name(kind), "outcome", outcome.tag());
            }
        }
    }

    void count(Kind kind, Outcome outcome) {
        registry.counter(name(kind), "outcome", outcome.tag()).increment();
    }

    /** Someone has to look: a number is blocked, or credentials are refused. */
    void alert(Status status) {
        alerts(status).increment();
    }

    private Counter alerts(Status status) {
        return registry.counter(
                "namdamasco.sender.alerts", "reason", status.name().toLowerCase(Locale.ROOT));
    }

    /** @param waited from the arrival of the customer's latest message to the beginning of the send that went well */
    void answered(Duration waited) {
        wait.record(waited);
    }

    void seen(long unknownReplies, List<Held> held) {
        unknown.set(unknownReplies);
        senders.forEach((reason, count) -> count.set(
                held.stream().filter(one -> one.reason().equals(reason)).count()));
        parked.set(held.stream().mapToLong(Held::waiting).sum());
    }

    private static String name(Kind kind) {
        return kind == Kind.REPLY ? "namdamasco.replies" : "namdamasco.dashboard.copies";
    }
}
