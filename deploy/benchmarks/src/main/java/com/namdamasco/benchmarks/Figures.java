package com.namdamasco.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a benchmark measured, in the order in which it did; each figure is a line that begins with FIGURE. */
public final class Figures {

    /** @param name kebab-case; unit "share" is from 0 to 1 */
    public record Figure(String name, double value, String unit) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, FINE.contains(unit) ? "%s %.4f %s" : "%s %.1f %s", name, value, unit);
        }
    }

    /** Units whose values are near 1. */
    private static final Set<String> FINE = Set.of("share", "ratio");

    private final List<Figure> all = new ArrayList<>();

    public void share(String name, double value) {
        all.add(new Figure(name, value, "share"));
    }

    public void add(String name, double value, String unit) {
        all.add(new Figure(name, value, unit));
    }

    public void addAll(Figures others) {
        all.addAll(others.all);
    }

    public List<Figure> all() {
        return List.copyOf(all);
    }
}
