package com.namdamasco.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a benchmark measured, in the order in which it did; each figure is a line that begins with FIGURE. */
public final class Figures {

    /** Units whose values are near 1. */
    private static final Set<String> FINE = Set.of("share", "ratio");

    private record Figure(String name, double value, String unit) {

        String written(String form) {
            String number = String.format(Locale.ROOT, FINE.contains(unit) ? "%.4f" : "%.1f", value);
            return String.format(form, name, number, unit);
        }
    }

    private final List<Figure> all = new ArrayList<>();

    /** @param name kebab-case; unit "share" is from 0 to 1 */
    public void add(String name, double value, String unit) {
        all.add(new Figure(name, value, unit));
    }

    public void share(String name, double value) {
        add(name, value, "share");
    }

    public void addAll(Figures others) {
        all.addAll(others.all);
    }

    /** The end of a benchmark's output. */
    public void print() {
        all.forEach(figure -> Terminal.say(figure.written("FIGURE %s %s %s")));
    }

    /** A table in Markdown, with its head. */
    String table() {
        StringBuilder table = new StringBuilder("| figure | value | unit |\n|---|---|---|\n");
        all.forEach(figure -> table.append(figure.written("| %s | %s | %s |")).append('\n'));
        return table.toString();
    }
}
