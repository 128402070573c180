package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.conversation.Turns.Commit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code namdamasco.turns}: how turns ended, and how long they took, reading and thinking included. */
@ApplicationScoped
class TurnMetrics {

    /** Nothing was committed: it is tried again, or left to the human agents. */
    private static final String FAILED = "failed";

    private static final List<String> OUTCOMES = Stream.concat(
                    Stream.of(Commit.values()).map(TurnMetrics::tag), Stream.of(FAILED))
            .toList();

    private final MeterRegistry registry;

    TurnMetrics(MeterRegistry registry) {
        this.registry = registry;
        OUTCOMES.forEach(this::timer);
    }

    Optional<Commit> timed(Supplier<Optional<Commit>> turn) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = FAILED;
        try {
            Optional<Commit> commit = turn.get();
            outcome = commit.map(TurnMetrics::tag).orElse(FAILED);
            return commit;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return registry.timer("namdamasco.turns", "outcome", outcome);
    }

    private static String tag(Commit commit) {
        return commit.name().toLowerCase(Locale.ROOT);
    }
}
