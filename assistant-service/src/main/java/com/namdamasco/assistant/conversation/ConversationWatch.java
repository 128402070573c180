package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.takeover.PauseCause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits in the database and who has the conversations, as of the last look: the same at every replica. NaN while the database
 * cannot be asked, so that an alert can tell "nothing waits" from "nobody knows".
 */
@ApplicationScoped
class ConversationWatch {

    private static final String WAITING =
            """
            select (select count(*) from conversation
                     where due_at <= now() and (claimed_until is null or claimed_until < now())) as turns,
                   (select coalesce(extract(epoch from now() - min(due_at)), 0) from conversation
                     where due_at <= now() and (claimed_until is null or claimed_until < now())) as oldest_turn,
                   (select count(*) from hand_over where state = 'pending') as hand_overs,
                   (select count(*) from hand_over
                     where state = 'failed' and created_at > now() - interval '1 day') as failed_hand_overs
            """;

    private static final String PAUSED =
            "select cause, count(*) as conversations from conversation_pauses where paused_until > now() group by cause";

    private final Jdbi jdbi;
    private final MeterRegistry meters;
    private volatile State state = State.NOT_KNOWN;

    ConversationWatch(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.meters = meters;
    }

    /** @param oldestTurn seconds */
    private record Waiting(double turns, double oldestTurn, double handOvers, double failedHandOvers) {}

    /** @param paused null: not known */
    private record State(Waiting waiting, Map<PauseCause, Double> paused) {

        static final State NOT_KNOWN = new State(new Waiting(Double.NaN, Double.NaN, Double.NaN, Double.NaN), null);

        double pausedFor(PauseCause cause) {
            return paused == null ? Double.NaN : paused.getOrDefault(cause, 0.0);
        }
    }

    void register(@Observes StartupEvent event) {
        gauge("turns.waiting", "Conversations that are due and that no worker has", Waiting::turns);
        gauge("turns.waiting.oldest.seconds", "How long the first of them has been due", Waiting::oldestTurn);
        gauge("handovers.waiting", "Hand-overs that Nulu has not been told of", Waiting::handOvers);
        gauge("handovers.failed", "Hand-overs of the last 24 hours that Nulu refused", Waiting::failedHandOvers);
        for (PauseCause cause : PauseCause.values()) {
            Gauge.builder("namdamasco.conversations.paused", this, self -> self.state.pausedFor(cause))
                    .tag("cause", cause.code())
                    .description("Conversations that a human has, by cause")
                    .register(meters);
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> value) {
        Gauge.builder("namdamasco." + name, this, self -> value.applyAsDouble(self.state.waiting()))
                .description(description)
                .register(meters);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            state = jdbi.withHandle(handle -> new State(waiting(handle), paused(handle)));
        } catch (RuntimeException e) {
            state = State.NOT_KNOWN;
            throw e;
        }
    }

    private static Waiting waiting(Handle handle) {
        return handle.createQuery(WAITING)
                .map((row, context) -> new Waiting(
                        row.getDouble("turns"),
                        row.getDouble("oldest_turn"),
                        row.getDouble("hand_overs"),
                        row.getDouble("failed_hand_overs")))
                .one();
    }

    private static Map<PauseCause, Double> paused(Handle handle) {
        Map<PauseCause, Double> paused = new EnumMap<>(PauseCause.class);
        handle.createQuery(PAUSED)
                .map((row, context) -> Map.entry(row.getString("cause"), row.getDouble("conversations")))
                .forEach(row -> paused.put(PauseCause.ofCode(row.getKey()), row.getValue()));
        return paused;
    }
}
