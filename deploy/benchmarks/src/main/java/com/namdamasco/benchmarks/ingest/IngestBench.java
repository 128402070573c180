package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./deploy/bench ingest}: pushes, pushes again, pushes with changes, and the bare COPY beside them. */
public final class IngestBench {

    private static final int WARM_UP = 5_000;

    private final Options options;
    private final Figures figures = new Figures();

    private IngestBench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Options options = Options.of(List.of(arguments));
        IngestBench bench = new IngestBench(options);
        if (options.memory()) {
            bench.figures.addAll(MemoryProof.run(options.seed()));
        } else {
            bench.measure();
        }
        if (options.report() && !options.memory()) {
            Report.write(options, bench.figures);
        }
        bench.figures.print();
    }

    private void measure() throws IOException, SQLException {
        List<Summary> summaries = new ArrayList<>();
        for (int entries : options.sizes()) {
            summaries.add(size(entries));
        }
        if (summaries.size() == 2) {
            summaries.get(1).compareWith(summaries.get(0), figures);
        }
    }

    private Summary size(int entries) throws IOException, SQLException {
        Path push = new GeneratedPush(entries, options.seed(), false).toFile();
        Path changed = new GeneratedPush(entries, options.seed(), true).toFile();
        List<Round> rounds = new ArrayList<>();
        try (Bed bed = new Bed(Bed.JVM_OPTIONS)) {
            warmUp(bed);
            for (int n = 0; n < options.runsOf(entries); n++) {
                rounds.add(Round.of(bed, push, changed));
                Terminal.say(String.format(Locale.ROOT, "%d entries, run %d: %s", entries, n + 1, rounds.get(n)));
            }
            Summary summary = new Summary(entries, Files.size(push), rounds, bed.peakMebibytes());
            summary.addTo(figures);
            return summary;
        } finally {
            Files.delete(push);
            Files.delete(changed);
        }
    }

    /** A service that has run for a minute, not one that is still being compiled. */
    private void warmUp(Bed bed) throws IOException {
        Path push = new GeneratedPush(WARM_UP, options.seed() + 1, false).toFile();
        Path changed = new GeneratedPush(WARM_UP, options.seed() + 1, true).toFile();
        for (int n = 0; n < 3; n++) {
            bed.empty();
            Push.of(bed, push);
            Push.of(bed, push);
            Push.of(bed, changed);
        }
        Files.delete(push);
        Files.delete(changed);
    }
}
