package com.namdamasco.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Lanes;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./deploy/bench relevance}: pushes the data sets, asks their questions, prints and writes the figures. */
public final class RelevanceBench {

    private static final List<String> KNOWN =
            List.of("known-exact", "known-lower", "known-joined", "known-spaced", "known-typo");

    private final DataSets data;
    private final Options options;
    private final Figures figures = new Figures();

    private RelevanceBench(DataSets data, Options options) {
        this.data = data;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(List.of(arguments));
        DataSets data = new DataSets(RepositoryRoot.find().resolve("../shared/data"));
        if (!data.present()) {
            Terminal.say("Skipped: the data sets are not there (../shared/data beside the checkout)");
            return;
        }
        RelevanceBench bench = new RelevanceBench(data, options);
        bench.icecat();
        bench.retail();
        if (options.report()) {
            Report.write(options, bench.figures);
        }
        bench.figures.print();
    }

    private void icecat() {
        List<JudgedQuery> queries = data.icecatQueries();
        Halves halves = Halves.of(queries, options.seed());
        try (Catalogue catalogue = new Catalogue("icecat", "english", options)) {
            fill(catalogue, "icecat-en");
            lanes().forEach((lane, weights) -> {
                catalogue.start(weights);
                Measurement.of(catalogue.client(), queries);
                Measurement measured = Measurement.of(catalogue.client(), queries);
                String name = "icecat-" + lane;
                figures.share(name + "-ndcg-at-10", measured.ndcg(queries));
                figures.share(name + "-condensed-ndcg-at-10", measured.condensedNdcg(queries));
                figures.share(name + "-recall-at-100", measured.recall(queries));
                figures.share(name + "-train-ndcg-at-10", measured.ndcg(halves.train()));
                figures.share(name + "-test-ndcg-at-10", measured.ndcg(halves.test()));
                figures.share(name + "-zero-results", measured.withoutResult(queries));
                figures.add(name + "-http-p50", measured.medianMillis(), "ms");
            });
        }
    }

    private void retail() {
        List<JudgedQuery> known = data.queries("known-items");
        List<JudgedQuery> attributes = data.queries("attribute-queries");
        Halves halves = Halves.of(attributes, options.seed());
        List<JudgedQuery> queries = new ArrayList<>(known);
        queries.addAll(attributes);
        try (Catalogue catalogue = new Catalogue("retail", "spanish", options)) {
            fill(catalogue, "retail-es");
            lanes().forEach((lane, weights) -> {
                catalogue.start(weights);
                Measurement.of(catalogue.client(), queries.subList(0, 100));
                Measurement measured = Measurement.of(catalogue.client(), queries);
                String name = "retail-" + lane;
                for (String kind : KNOWN) {
                    List<JudgedQuery> ofKind = ofKind(known, kind);
                    figures.share(name + "-" + kind + "-hit-at-1", measured.reciprocalRank(ofKind, 1));
                    figures.share(name + "-" + kind + "-mrr-at-10", measured.reciprocalRank(ofKind, 10));
                }
                figures.share(name + "-attribute-ndcg-at-10", measured.ndcg(attributes));
                figures.share(name + "-attribute-condensed-ndcg-at-10", measured.ndcgAmongRelevant(attributes));
                figures.share(name + "-attribute-train-ndcg-at-10", measured.ndcg(halves.train()));
                figures.share(name + "-attribute-test-ndcg-at-10", measured.ndcg(halves.test()));
                figures.share(name + "-zero-results", measured.withoutResult(queries));
                figures.add(name + "-http-p50", measured.medianMillis(), "ms");
                Misses.say(measured, queries);
            });
        }
    }

    private void fill(Catalogue catalogue, String name) {
        catalogue.start(Map.of());
        JsonNode report = catalogue.push(data.entries(name));
        Terminal.say("%s: %s received, %s created, %s embeddings computed, after %s ms"
                .formatted(
                        name,
                        report.path("received"),
                        report.path("created"),
                        report.path("embeddingsComputed"),
                        report.path("durationMillis")));
    }

    /** What is measured: all lanes together, and without or with only the lane that costs most. */
    private Map<String, Map<String, String>> lanes() {
        Map<String, Map<String, String>> lanes = new LinkedHashMap<>();
        lanes.put("lexical", Map.of("CATALOG_SEARCH_MEANING_WEIGHT", "0"));
        if (options.embeddings()) {
            lanes.put("fused", Map.of());
            lanes.put("meaning", Lanes.MEANING);
        }
        return lanes;
    }

    private static List<JudgedQuery> ofKind(List<JudgedQuery> queries, String kind) {
        return queries.stream().filter(query -> query.kind().equals(kind)).toList();
    }
}
