package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Spool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What an alert needs: records that wait, for how long, whether they go, and which way others went. */
final class SpoolMetrics implements AutoCloseable {
    private final MeterRegistry registry;
    private final List<Meter> meters;

    SpoolMetrics(MeterRegistry registry, Spool spool, Drain drain, BrokerState broker) {
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
                        .register(registry),
                FunctionCounter.builder("namdamasco.spool.refused", drain, Drain::refused)
                        .description("Records that the broker refused for good; they stay in the file")
                        .register(registry),
                Gauge.builder("namdamasco.broker.away", broker, b -> b.isAway() ? 1 : 0)
                        .description("1 while the broker does not acknowledge")
                        .register(registry));
        List.of("broker", "spool", "none").forEach(way -> published(registry, way));
    }

    /** A record was made durable by the broker. */
    void byBroker() {
        published(registry, "broker").increment();
    }

    /** A record was made durable on the disk. */
    void bySpool() {
        published(registry, "spool").increment();
    }

    /** A record could not be made durable: its sender was told so. */
    void notAtAll() {
        published(registry, "none").increment();
    }

    private static Counter published(MeterRegistry registry, String way) {
        return registry.counter("namdamasco.records.published", "way", way);
    }

    /** The registry outlives an application that is started again in the same JVM, and would go on asking the old spool. */
    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
