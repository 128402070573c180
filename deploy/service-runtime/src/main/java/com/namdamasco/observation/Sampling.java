package com.namdamasco.observation;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are recorded. Without a collector none, whatever a caller asks for: the platform's own switch leaves spans that
 * count as sampled and go nowhere.
 */
class Sampling {

    @Produces
    @Singleton
    Sampler sampler(ObservationConfig config) {
        return config.collector().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(Sampler.traceIdRatioBased(config.share()));
    }
}
