package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.Figures;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The medians of the rounds of one size. Ratios are of one round each, whose COPY ran beside its pushes.
 *
 * @param bytes of the push's JSON
 * @param peakMebibytes of the catalogue's resident memory
 */
record Summary(int entries, long bytes, List<Round> rounds, double peakMebibytes) {

    private record Kind(String name, ToDoubleFunction<Round> seconds) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("first", round -> round.first().products()),
            new Kind("identical", round -> round.identical().products()),
            new Kind("changed", round -> round.changed().products()));

    void addTo(Figures figures) {
        String size = "ingest-" + entries + "-";
        figures.add(size + "json", bytes / 1e6, "MB");
        figures.add(size + "copy", 1_000 * median(Round::copy), "ms");
        for (Kind kind : KINDS) {
            double seconds = median(kind.seconds());
            figures.add(size + kind.name(), 1_000 * seconds, "ms");
            figures.add(size + kind.name() + "-rate", entries / seconds, "entries/s");
            figures.add(
                    size + kind.name() + "-vs-copy",
                    median(round -> kind.seconds().applyAsDouble(round) / round.copy()),
                    "ratio");
        }
        figures.add(
                size + "first-accepted", 1_000 * median(round -> round.first().accepted()), "ms");
        figures.add(
                size + "identical-accepted",
                1_000 * median(round -> round.identical().accepted()),
                "ms");
        figures.add(
                size + "first-embedded", 1_000 * median(round -> round.first().embedded()), "ms");
        figures.add(
                size + "first-embedded-vs-copy", median(round -> round.first().embedded() / round.copy()), "ratio");
        figures.add(size + "first-embedding-calls", median(Round::firstCalls), "calls");
        figures.add(size + "first-embedding-texts", median(Round::firstTexts), "texts");
        figures.add(size + "changed-embedding-texts", median(Round::changedTexts), "texts");
        figures.add(size + "first-rows-written", median(round -> rows(round.first())), "rows");
        figures.add(size + "identical-rows-written", median(round -> rows(round.identical())), "rows");
        figures.add(size + "changed-rows-written", median(round -> rows(round.changed())), "rows");
        if (!Double.isNaN(peakMebibytes)) {
            figures.add(size + "peak-rss", peakMebibytes, "MiB");
        }
    }

    /** Whether an entry costs more in a large push: 1 is flat. */
    void compareWith(Summary smaller, Figures figures) {
        double factor = (double) entries / smaller.entries;
        for (Kind kind : KINDS) {
            figures.add(
                    "ingest-%s-cost-per-entry-%d-vs-%d".formatted(kind.name(), entries, smaller.entries),
                    median(kind.seconds()) / smaller.median(kind.seconds()) / factor,
                    "ratio");
        }
        figures.add(
                "ingest-copy-cost-per-entry-%d-vs-%d".formatted(entries, smaller.entries),
                median(Round::copy) / smaller.median(Round::copy) / factor,
                "ratio");
    }

    private static double rows(Push push) {
        return push.report().path("rowsWritten").asInt();
    }

    private double median(ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
