package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.benchmarks.warmup.JitCompilers;
import com.namdamasco.benchmarks.warmup.WarmUp;
import com.namdamasco.localstack.InstantEmbeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./deploy/bench search}: fills a catalogue, asks it, asks its SQL alone, and looks for what it misses. */
public final class SearchBench {

    private static final List<Integer> CLIENTS = List.of(1, 8);
    static final int RECALL_QUESTIONS = 60;
    private final Options options;

    private final Figures figures = new Figures();

    private SearchBench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        Figures all = new Figures();
        for (Size size : options.sizes()) {
            SearchBench bench = new SearchBench(options);
            bench.measure(size);
            if (options.report()) {
                Report.write(options, size, bench.figures);
            }
            all.addAll(bench.figures);
        }
        all.print();
    }

    private void measure(Size size) throws SQLException, IOException, InterruptedException {
        SyntheticCatalogue catalogue = new SyntheticCatalogue(options.seed());
        ClusteredVectors vectors = new ClusteredVectors(
                options.seed(),
                size.dimension(),
                catalogue.kinds().size(),
                catalogue.brands().size());
        QuestionVectors asked = new QuestionVectors(catalogue, vectors);
        try (Shop shop = new Shop(size, options, new InstantEmbeddings(asked::of))) {
            new Filling(shop, size, catalogue, vectors).run();
            List<Filter> filters = Filter.all();
            List<String> questions = Questions.mixed(catalogue, size.items(), options.seed());
            List<LoggedStatement> statements = StatementLog.of(shop, requests(questions, filters));
            speed(size, shop, questions, filters, statements);
            recall(size, shop, asked, filters);
        }
    }

    /** All questions with the first filter, then all with the second, and so on. */
    private static List<byte[]> requests(List<String> questions, List<Filter> filters) {
        List<byte[]> requests = new ArrayList<>();
        filters.forEach(filter -> questions.forEach(question -> requests.add(Requests.of(question, filter))));
        return requests;
    }

    private void speed(
            Size size, Shop shop, List<String> questions, List<Filter> filters, List<LoggedStatement> statements)
            throws SQLException, IOException, InterruptedException {
        PgBench bare = new PgBench(
                shop.postgres(), Path.of("target", "bench-logs", "pgbench").toAbsolutePath());
        List<byte[]> requests = requests(questions, filters);
        shop.start(Map.of());
        warmUp(shop, requests);
        int n = questions.size();
        for (int clients : CLIENTS) {
            for (int i = 0; i < filters.size(); i++) {
                String name = size.name() + "-" + filters.get(i).name();
                step(
                        name,
                        shop,
                        bare,
                        requests.subList(i * n, (i + 1) * n),
                        statements.subList(i * n, (i + 1) * n),
                        clients);
            }
            List<byte[]> mixedRequests = new ArrayList<>();
            List<LoggedStatement> mixedStatements = new ArrayList<>();
            for (int question = 0; question < n; question++) {
                // The questions come in turns of five kinds: "/ 5" lets each kind meet each filter.
                int at = (question + question / 5) % filters.size() * n + question;
                mixedRequests.add(requests.get(at));
                mixedStatements.add(statements.get(at));
            }
            step(size.name() + "-mixed", shop, bare, mixedRequests, mixedStatements, clients);
        }
        shop.start(Map.of("CATALOG_EMBEDDING_QUESTION_CACHE_SIZE", "1"));
        warmUp(shop, requests);
        ClosedLoop.run(shop.port(), requests.subList(0, n), 1, options.seconds())
                .addTo(figures, size.name() + "-uncached-1-service");
    }

    /** With two clients, or the compilers of the service take the processor that a measured client leaves free. */
    private static void warmUp(Shop shop, List<byte[]> requests) throws IOException, InterruptedException {
        WarmUp warmUp = new WarmUp();
        while (!warmUp.isOver()) {
            double before = JitCompilers.seconds(shop.service().pid());
            ClosedLoop.run(shop.port(), requests, 2, WarmUp.ROUND_SECONDS);
            warmUp.ended(JitCompilers.seconds(shop.service().pid()) - before);
        }
        Terminal.say("warm after %d s".formatted(warmUp.seconds()));
    }

    private void step(
            String name, Shop shop, PgBench bare, List<byte[]> requests, List<LoggedStatement> statements, int clients)
            throws IOException, InterruptedException {
        Latencies alone = bare.run(statements, clients, options.seconds());
        Latencies service = ClosedLoop.run(shop.port(), requests, clients, options.seconds());
        String at = name + "-" + clients;
        alone.addTo(figures, at + "-bare");
        service.addTo(figures, at + "-service");
        figures.add(at + "-qps-of-bare", service.perSecond() / alone.perSecond(), "share");
        Terminal.say("%s: service p50 %.1f ms, bare %.1f ms".formatted(at, service.millis(50), alone.millis(50)));
    }

    private void recall(Size size, Shop shop, QuestionVectors asked, List<Filter> filters)
            throws SQLException, IOException {
        shop.start(Recall.MEANING_ALONE);
        List<String> questions = Questions.unknownWords(RECALL_QUESTIONS, options.seed());
        for (Filter filter : filters) {
            Recall recall = Recall.of(shop, asked, questions, filter);
            figures.add(size.name() + "-" + filter.name() + "-recall-at-10", recall.share(), "share");
            figures.add(size.name() + "-" + filter.name() + "-missing-results", recall.missing(), "results");
        }
    }
}
