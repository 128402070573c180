package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Spool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What an alert needs: records that wait, for how long, and whether they go. */
final class SpoolMetrics implements AutoCloseable {
    private final MeterRegistry registry;
    private final List<Meter> meters;

    SpoolMetrics(MeterRegistry registry, Spool spool, Drain drain) {
        this.registry = registry;
        meters = List.of(
                Gauge.builder("namdamasco.spool.records", spool, Spool::records)
                        .description("Records that wait on the disk for the broker")
                        .register(registry),
                Gauge.builder("namdamasco.spool.bytes", spool, Spool::bytes)
                        .description("Their size, as it counts against SPOOL_MAX_BYTES")
                        .register(registry),
                Gauge.builder(
                                "namdamasco.spool.oldest.seconds",
                                spool,
                                s -> s.waiting().toMillis() / 1000.0)
                        .description("How long the oldest of them has waited")
                        .register(registry),
                FunctionCounter.builder("namdamasco.spool.drained", drain, Drain::drained)
                        .description("Records that went from the disk to the broker")
                        .register(registry));
    }

    /** The registry outlives an application that is started again in the same JVM, and would go on asking the old spool. */
    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
