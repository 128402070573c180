package com.namdamasco.catalog.ingestion;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** What became of pushes and of their entries, counted by this replica. */
@ApplicationScoped
class IngestionMetrics {

    /** How the work on a push ended. */
    enum Outcome {
        COMPLETED,
        /** A snapshot that is not believed: nothing was changed. */
        REFUSED,
        /** It failed, and is tried again until catalog.ingestion.max-attempts. */
        BROKEN_OFF;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry registry;

    IngestionMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            registry.counter("namdamasco.ingestion.pushes", "outcome", outcome.tag());
        }
        for (String kind : new String[] {"created", "text_changed", "figures_changed", "unchanged", "rejected"}) {
            entries(kind, 0);
        }
        registry.timer("namdamasco.ingestion.duration");
    }

    void ended(Outcome outcome) {
        registry.counter("namdamasco.ingestion.pushes", "outcome", outcome.tag())
                .increment();
    }

    void tookEffect(Delta delta, int rejected, Duration duration) {
        ended(Outcome.COMPLETED);
        entries("created", delta.created);
        entries("text_changed", delta.textChanged);
        entries("figures_changed", delta.figuresChanged);
        entries("unchanged", delta.unchanged());
        entries("rejected", rejected);
        registry.timer("namdamasco.ingestion.duration").record(duration);
    }

    private void entries(String kind, int count) {
        registry.counter("namdamasco.ingestion.entries", "kind", kind).increment(Math.max(0, count));
    }
}
