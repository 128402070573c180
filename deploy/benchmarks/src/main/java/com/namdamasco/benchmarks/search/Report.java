package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import java.io.IOException;
import java.util.Locale;

/** Writes docs/benchmarks/search-20k.md and search-200k.md: the figures with what they were measured on. */
final class Report {

    private static final String CONDITIONS =
            """
            # Search

            Written by `./deploy/bench search` on %s, of the size `%s`.

            - Data: synthetic, seed %d: %s. Each item in 2 to 6 places; words of descriptions by Zipf's law; vectors in \
            clusters by kind and brand. Texts came in through `POST /api/receive-products`, vectors by COPY.
            - Questions: 100, a fifth each of codes, words, measures, whole sentences and slips; 10 results. Branches that \
            sell the named share of the items are the filters; `mixed` takes all filters in turn.
            - `service`: over HTTP with keep-alive; the vectors of the questions are in its cache, but for `uncached`, where \
            each comes from an endpoint that answers at once. `bare`: the very statements and parameters that the \
            service sent, as PostgreSQL logged them, run by pgbench with PREPARE and EXECUTE on connections with the \
            service's settings. Both are closed loops of 1 or 8 clients, %d s a step, one right after the other; clients, \
            service and database share the machine.
            - Recall: of the ten nearest items by a scan of all vectors, what the service gives with its other lanes at \
            weight 0. `missing-results`: how many results too few it gave in %d questions.
            - PostgreSQL with 2 GB of shared buffers, data in memory. Service: 512 MB heap, serial \
            collector, under load until its compilers took less than a tenth of a processor.
            - Machine: %s.

            """;

    private Report() {}

    static void write(Options options, Size size, Figures figures) throws IOException {
        String items =
                String.format(Locale.ROOT, "%,d items with vectors of %,d numbers", size.items(), size.dimension());
        String conditions = CONDITIONS.formatted(
                Page.today(),
                size.name(),
                options.seed(),
                items,
                options.seconds(),
                SearchBench.RECALL_QUESTIONS,
                Page.machine());
        Page.write("search-" + size.name(), conditions, figures);
    }
}
