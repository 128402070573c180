package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.observation.RateLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Customers who have waited too long for the assistant: their message is not answered, or the reply to it not sent. Those who wait for
 * a human are not its concern. Whatever goes wrong (model, channel, workers), this is where it shows.
 */
@ApplicationScoped
class UnansweredCustomers {

    private static final Logger LOG = Logger.getLogger(UnansweredCustomers.class);

    /** Two partial indexes: messages without a reply, and replies that have not left. */
    private static final String WAITING =
            """
            select count(distinct conversation_id) as customers,
                   coalesce(extract(epoch from now() - min(since)), 0) as oldest
              from (select conversation_id, coalesce(written_at, arrived_at) as since from inbox where state = 'pending'
                    union all
                    select i.conversation_id, coalesce(i.written_at, i.arrived_at)
                      from outbox o join inbox i on i.reply_id = o.id
                     where o.state in ('pending', 'sending') and o.kind = 'reply') waiting
             where since < now() - :after * interval '1 ms'
               and not exists (select 1 from conversation_pauses p
                                where p.conversation_id = waiting.conversation_id and p.paused_until > now())
            """;

    private final Jdbi jdbi;
    private final UnansweredConfig config;
    private final MeterRegistry meters;
    private final RateLimit alarms;
    private volatile Waiting waiting = Waiting.NOT_KNOWN;

    UnansweredCustomers(Jdbi jdbi, UnansweredConfig config, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.config = config;
        this.meters = meters;
        this.alarms = new RateLimit(config.alarmInterval());
    }

    /** @param oldest seconds */
    record Waiting(double customers, double oldest) {
        static final Waiting NOT_KNOWN = new Waiting(Double.NaN, Double.NaN);
    }

    void register(@Observes StartupEvent event) {
        gauge(
                "namdamasco.conversations.unanswered",
                "Customers who have waited too long for the assistant",
                Waiting::customers);
        gauge(
                "namdamasco.conversations.unanswered.oldest.seconds",
                "How long the one who has waited longest has",
                Waiting::oldest);
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> value) {
        Gauge.builder(name, this, self -> value.applyAsDouble(self.waiting))
                .description(description)
                .register(meters);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            waiting = jdbi.withHandle(handle -> handle.createQuery(WAITING)
                    .bind("after", config.after().toMillis())
                    .map((row, context) -> new Waiting(row.getDouble("customers"), row.getDouble("oldest")))
                    .one());
        } catch (RuntimeException e) {
            waiting = Waiting.NOT_KNOWN;
            throw e;
        }
        if (waiting.customers() > 0 && alarms.allows(System.nanoTime())) {
            LOG.errorf(
                    "%.0f customer(s) wait for the assistant, the longest for %.0f s",
                    waiting.customers(), waiting.oldest());
        }
    }
}
