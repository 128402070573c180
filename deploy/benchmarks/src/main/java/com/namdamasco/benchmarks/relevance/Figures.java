package com.namdamasco.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, in the order in which it was. */
final class Figures {

    /** @param name kebab-case; unit "share" is from 0 to 1 */
    record Figure(String name, double value, String unit) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, unit.equals("share") ? "%s %.4f %s" : "%s %.1f %s", name, value, unit);
        }
    }

    private final List<Figure> all = new ArrayList<>();

    void share(String name, double value) {
        all.add(new Figure(name, value, "share"));
    }

    void add(String name, double value, String unit) {
        all.add(new Figure(name, value, unit));
    }

    List<Figure> all() {
        return List.copyOf(all);
    }
}
