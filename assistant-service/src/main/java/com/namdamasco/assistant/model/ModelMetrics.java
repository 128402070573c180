package com.namdamasco.assistant.model;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code namdamasco.llm.calls}, by provider and outcome, and which models are left alone for now. Those of the configured models are
 * there from the start: an alert sees the first failure only where there was a zero before it.
 */
@ApplicationScoped
class ModelMetrics {

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry, ModelConfig config) {
        this.registry = registry;
        for (Route route : Routes.usual(config)) {
            for (Outcome outcome : Outcome.values()) {
                calls(route, outcome);
            }
        }
    }

    void called(Route route, Outcome outcome) {
        calls(route, outcome).increment();
    }

    void watch(Route route, Circuit circuit) {
        Gauge.builder("namdamasco.llm.circuit.open", circuit, c -> c.isOpen() ? 1 : 0)
                .tags("provider", route.provider().label(), "model", route.model())
                .description("1 while this replica leaves the model alone, which failed in four of five calls")
                .register(registry);
    }

    private Counter calls(Route route, Outcome outcome) {
        return registry.counter(
                "namdamasco.llm.calls", "provider", route.provider().label(), "outcome", outcome.tag());
    }
}
