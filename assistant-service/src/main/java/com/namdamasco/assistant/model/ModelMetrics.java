package com.namdamasco.assistant.model;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code namdamasco.llm.calls}, by provider and outcome. */
@ApplicationScoped
class ModelMetrics {

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void called(Route route, Outcome outcome) {
        registry.counter("namdamasco.llm.calls", "provider", route.provider().label(), "outcome", outcome.tag())
                .increment();
    }
}
