package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.Figures;
import org.HdrHistogram.Histogram;

/**
 * What a step of a bench took.
 *
 * @param micros microseconds from a question to its answer
 * @param perSecond answers a second, of all clients together
 */
record Latencies(Histogram micros, double perSecond) {

    static final long HIGHEST_MICROS = 120_000_000;

    static Histogram histogram() {
        return new Histogram(HIGHEST_MICROS, 3);
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    void addTo(Figures figures, String name) {
        figures.add(name + "-p50", millis(50), "ms");
        figures.add(name + "-p95", millis(95), "ms");
        figures.add(name + "-p99", millis(99), "ms");
        figures.add(name + "-qps", perSecond, "/s");
    }
}
