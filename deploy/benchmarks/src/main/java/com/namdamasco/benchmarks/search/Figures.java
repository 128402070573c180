package com.namdamasco.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, in the order in which it was; printed as it comes. */
final class Figures {

    /** @param name kebab-case; unit "share" is from 0 to 1 */
    record Figure(String name, double value, String unit) {

        String number() {
            return String.format(Locale.ROOT, unit.equals("share") ? "%.4f" : "%.1f", value);
        }

        @Override
        public String toString() {
            return name + " " + number() + " " + unit;
        }
    }

    private final List<Figure> all = new ArrayList<>();

    void add(String name, double value, String unit) {
        Figure figure = new Figure(name, value, unit);
        all.add(figure);
        SearchBench.say("FIGURE " + figure);
    }

    void add(String name, Latencies latencies) {
        add(name + "-p50", latencies.millis(50), "ms");
        add(name + "-p95", latencies.millis(95), "ms");
        add(name + "-p99", latencies.millis(99), "ms");
        add(name + "-qps", latencies.perSecond(), "/s");
    }

    double value(String name) {
        return all.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    List<Figure> all() {
        return List.copyOf(all);
    }
}
