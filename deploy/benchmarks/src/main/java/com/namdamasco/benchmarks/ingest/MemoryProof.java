package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.Figures;
import java.io.IOException;
import java.util.List;

/** 500,000 entries, more than 600 MB of JSON, through a catalogue with a heap of 256 MB. */
final class MemoryProof {

    private static final int ENTRIES = 500_000;
    private static final List<String> JVM_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private MemoryProof() {}

    /** The push is made while it is sent; it fails when the catalogue runs out of memory. */
    static Figures run(long seed) throws IOException {
        Figures figures = new Figures();
        long[] bytes = {0};
        try (Bed bed = new Bed(JVM_OPTIONS)) {
            Push push = Push.of(bed, -1, out -> {
                CountingOutputStream counting = new CountingOutputStream(out);
                new GeneratedPush(ENTRIES, seed, false).writeTo(counting);
                bytes[0] = counting.count();
            });
            figures.add("ingest-memory-entries", push.report().path("created").asInt(), "entries");
            figures.add("ingest-memory-json", bytes[0] / 1e6, "MB");
            figures.add("ingest-memory-heap-limit", 256, "MiB");
            figures.add("ingest-memory-products", push.products(), "s");
            if (!Double.isNaN(bed.peakMebibytes())) {
                figures.add("ingest-memory-peak-rss", bed.peakMebibytes(), "MiB");
            }
        }
        return figures;
    }
}
