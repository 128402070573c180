package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.reply.SenderState.Held;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What became of replies, counted; what waits or is uncertain, as of the last look. */
@ApplicationScoped
class ReplyMetrics {

    private final MeterRegistry registry;
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong senders = new AtomicLong();

    ReplyMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("namdamasco.replies.unknown", unknown);
        registry.gauge("namdamasco.replies.parked", parked);
        registry.gauge("namdamasco.senders.held", senders);
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
        registry.counter("namdamasco.sender.alerts", "reason", status.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void seen(long unknownReplies, List<Held> held) {
        unknown.set(unknownReplies);
        senders.set(held.size());
        parked.set(held.stream().mapToLong(Held::waiting).sum());
    }

    private static String name(Kind kind) {
        return kind == Kind.REPLY ? "namdamasco.replies" : "namdamasco.dashboard.copies";
    }
}
