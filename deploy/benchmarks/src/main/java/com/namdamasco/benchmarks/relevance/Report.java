package com.namdamasco.benchmarks.relevance;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import java.io.IOException;

/** Writes docs/benchmarks/relevance.md: the figures with what they were measured on. */
final class Report {

    private Report() {}

    static void write(Options options, Figures figures) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Relevance\n\nWritten by `./deploy/bench relevance")
                .append(options.embeddings() ? "" : " --no-embeddings")
                .append("` on ")
                .append(Page.today())
                .append(".\n\n")
                .append("- Data: Icecat (19,406 products, language english, 50 judged questions) and retail-es (13,294"
                        + " products, language spanish, 600 known items, 171 attribute questions), each in a fresh"
                        + " database, pushed through `POST /api/receive-products`, asked through"
                        + " `GET /api/products/search`.\n")
                .append("- Embeddings: ")
                .append(options.embeddings() ? Catalogue.MODEL + " in the sandbox, 384 dimensions" : "none")
                .append(
                        ".\n- Gain of NDCG: 2^rating - 1. Questions without a relevant judgement have no NDCG and are left"
                                + " out of its mean.\n- Seed of the halves: ")
                .append(options.seed())
                .append(".\n- Machine: ")
                .append(Page.machine())
                .append(". Times are of single calls after a first round, through HTTP.\n\n")
                .append(
                        "`lexical`: codes, words and measures. `meaning`: nearness of vectors alone. `fused`: all.\n\n");
        Page.write("relevance", text.toString(), figures);
    }
}
