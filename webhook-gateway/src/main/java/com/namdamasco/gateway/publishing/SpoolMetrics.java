package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Spool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an alert needs: records that wait, for how long, and whether they go. */
final class SpoolMetrics {
    private SpoolMetrics() {}

    static void register(MeterRegistry meters, Spool spool, Drain drain) {
        Gauge.builder("namdamasco.spool.records", spool, Spool::records)
                .description("Records that wait on the disk for the broker")
                .register(meters);
        Gauge.builder("namdamasco.spool.bytes", spool, Spool::bytes)
                .description("Their size, as it counts against SPOOL_MAX_BYTES")
                .register(meters);
        Gauge.builder("namdamasco.spool.oldest.seconds", spool, s -> s.waiting().toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .register(meters);
        FunctionCounter.builder("namdamasco.spool.drained", drain, Drain::drained)
                .description("Records that went from the disk to the broker")
                .register(meters);
    }
}
