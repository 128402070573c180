package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import com.namdamasco.benchmarks.turn.SampleShop;
import java.io.IOException;
import java.util.Locale;

/** Writes docs/benchmarks/ingest.md: the figures with what they were measured on. */
final class Report {

    private static final String TEXT =
            """
            # Ingestion

            Written by `./deploy/bench ingest` on %s.

            - Pushes: invented entries of about 2 KB of JSON (HTML description, specification), seed %d, ten warehouses an item,
              warehouse by warehouse, sent as plain JSON. `first` goes into an empty catalogue, `identical` is the same body
              again, `changed` has other figures in 0.9 %% of the entries and another text in 0.1 %% of the items.
            - Time of a push: from the first byte of the body until `GET /api/ingestions/{id}` says that the products are
              there, asked every 10 ms; `accepted` until the 202, `embedded` until the embeddings are there too.
            - `copy`: the rows that the product table then has, source JSON included, by one bare COPY into a table of the same
              columns with the primary key and no other index, committed; without parsing, comparing or texts. In the
              same round as the pushes. A ratio is of one round.
            - Each figure is the median of %d rounds (one round above 50,000 entries), after three small pushes of warming up.
              Before each push the changes of the one before have gone to Kafka and a CHECKPOINT has been made.
            - The packaged service with %s; PostgreSQL with fsync and its default settings; the embedding endpoint answers
              at once, with %d dimensions.
            - Machine: %s.

            """;

    private Report() {}

    static void write(Options options, Figures figures) throws IOException {
        String conditions = String.format(
                Locale.ROOT,
                TEXT,
                Page.today(),
                options.seed(),
                options.runs(),
                "`" + String.join(" ", Bed.JVM_OPTIONS) + "`",
                SampleShop.DIMENSION,
                Page.machine());
        Page.write("ingest", conditions, figures);
    }
}
