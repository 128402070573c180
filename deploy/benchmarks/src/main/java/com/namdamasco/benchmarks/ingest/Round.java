package com.namdamasco.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * First push into an empty catalogue, the same again, the one with changes, and the bare COPY of the rows.
 *
 * @param copy seconds
 * @param firstCalls embedding calls of the first push
 * @param firstTexts texts in them
 */
record Round(Push first, Push identical, Push changed, double copy, int firstCalls, int firstTexts, int changedTexts) {

    static Round of(Bed bed, Path push, Path other) throws IOException, SQLException {
        bed.empty();
        int calls = bed.embeddings().calls();
        int texts = bed.embeddings().texts();
        Push first = quiet(bed, push);
        int firstCalls = bed.embeddings().calls() - calls;
        int firstTexts = bed.embeddings().texts() - texts;
        Push identical = quiet(bed, push);
        BareCopy reference = new BareCopy(bed);
        Path rows = reference.rows();
        double copy;
        try {
            copy = reference.time(rows);
        } finally {
            Files.delete(rows);
        }
        int before = bed.embeddings().texts();
        Push changed = quiet(bed, other);
        int changedTexts = bed.embeddings().texts() - before;
        return new Round(first, identical, changed, copy, firstCalls, firstTexts, changedTexts);
    }

    /** After what the push before left to do: changes on their way to Kafka, pages to be written. */
    private static Push quiet(Bed bed, Path file) throws IOException {
        while (bed.count("SELECT count(*) FROM catalog.catalog_change") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        bed.execute("CHECKPOINT");
        return Push.of(bed, file);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "COPY %.2f s; first %.2f s (202 after %.2f, embedded after %.2f), identical %.2f s (202 after %.2f),"
                        + " 1 %% changed %.2f s (202 after %.2f, embedded after %.2f)",
                copy,
                first.products(),
                first.accepted(),
                first.embedded(),
                identical.products(),
                identical.accepted(),
                changed.products(),
                changed.accepted(),
                changed.embedded());
    }
}
