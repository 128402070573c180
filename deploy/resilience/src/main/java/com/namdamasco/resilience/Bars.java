package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold, each with the figure that it was judged by. */
public final class Bars {

    private final Figures figures;
    private final List<String> missed = new ArrayList<>();
    private int judged;

    Bars(Figures figures) {
        this.figures = figures;
    }

    /** Holds when the figure is not above the bound. */
    public void atMost(String figure, double value, double bound, String unit) {
        judge(figure, value, "at most", bound, unit, value <= bound);
    }

    /** Holds when the figure is not below the bound. */
    public void atLeast(String figure, double value, double bound, String unit) {
        judge(figure, value, "at least", bound, unit, value >= bound);
    }

    /** Holds when there is none. */
    public void none(String figure, long count, String unit) {
        atMost(figure, count, 0, unit);
    }

    /** Holds when it is exactly so many: work that was not done must not pass as work without faults. */
    public void exactly(String figure, long value, long expected, String unit) {
        judge(figure, value, "exactly", expected, unit, value == expected);
    }

    private void judge(String figure, double value, String word, double bound, String unit, boolean holds) {
        judged++;
        figures.add(figure, value, unit);
        String line = String.format(
                Locale.ROOT,
                "%s %s is %.1f %s, wanted %s %.1f",
                holds ? "holds:" : "MISSED:",
                figure,
                value,
                unit,
                word,
                bound);
        Terminal.say(line);
        if (!holds) {
            missed.add(line);
        }
    }

    /** Whether there were bars, and all held: a run that judged nothing proved nothing. */
    public boolean held() {
        return judged > 0 && missed.isEmpty();
    }

    /** One line a bar that was missed. */
    public List<String> missed() {
        return List.copyOf(missed);
    }
}
