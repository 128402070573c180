package com.namdamasco.resilience.push;

import com.namdamasco.localstack.Await;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Database;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The catalogue, killed -9 again and again while it works on a push of everything beside a smaller one. Clients repeat only what
 * was not answered. In the end the products are those of a plain map.
 */
public final class InterruptedPush implements Scenario {

    private static final Duration BOUND = Duration.ofMinutes(10);

    /** Texts in one call, and calls at once: what is on its way when the service dies has been paid for in vain. */
    private static final int BATCH = 2;

    private static final int CALLS_AT_ONCE = 2;

    @Override
    public String name() {
        return "interrupted-push";
    }

    @Override
    public String says() {
        return "The catalogue is killed -9 while it receives, compares, writes and embeds two pushes at once;"
                + " in the end it is what a plain map says, and hardly a text was paid for twice.";
    }

    @Override
    public String withoutItsGuard() {
        return "pushes that were accepted and have not taken effect are forgotten at each kill, and a text is leased"
                + " for embedding for a millisecond only";
    }

    @Override
    public String conditions(Run run) {
        return ("%d kills, each during a push of %d entries and one of %d; EMBEDDING_BATCH_SIZE is %d instead of 512,"
                        + " %d calls at once: what is on its way to the provider at a kill is paid for in vain")
                .formatted(kills(run), entries(run), entries(run) / 10, BATCH, CALLS_AT_ONCE);
    }

    private static int kills(Run run) {
        return run.pick(20, 2);
    }

    private static int entries(Run run) {
        return run.pick(10_000, 1_000);
    }

    @Override
    public void play(Run run) throws Exception {
        try (Catalogue catalogue = new Catalogue(run.folder(), settings(run))) {
            Pushes pushes = new Pushes(run.seed(), entries(run));
            Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
            long halves = 0;
            catalogue.service().start();
            for (int kill = 0; kill < kills(run); kill++) {
                Moment moment = moment(run, kill);
                Round round = new Round(catalogue, pushes, kill);
                round.play(moment);
                moments.merge(moment, 1, Integer::sum);
                halves += halfEntries(catalogue.database());
                if (!run.guarded()) {
                    catalogue.database().execute("DELETE FROM catalog.ingestion WHERE products_at IS NULL");
                }
                catalogue.service().start();
                round.repeatUnanswered();
            }
            settle(catalogue.database());
            moments.forEach((moment, times) -> run.figures().add("killed-while-" + moment.label(), times, "kills"));
            judge(run, catalogue, pushes, halves);
        }
    }

    private static Map<String, String> settings(Run run) {
        return Map.of(
                "CATALOG_EMBEDDING_LEASE",
                run.guarded() ? "5s" : "0.001s",
                "EMBEDDING_BATCH_SIZE",
                String.valueOf(BATCH),
                "CATALOG_EMBEDDING_CONCURRENCY",
                String.valueOf(CALLS_AT_ONCE),
                "CATALOG_EMBEDDING_POLL_INTERVAL",
                "0.5s",
                "CATALOG_INGESTION_POLL_INTERVAL",
                "0.5s");
    }

    /** Each as often as the others, in an order of the seed's; what a reduced run has time for first. */
    private static Moment moment(Run run, int kill) {
        List<Moment> all = List.of(Moment.WRITING, Moment.EMBEDDING, Moment.RECEIVING, Moment.COMPARING);
        int shift = kill < all.size() ? 0 : new Random(run.seed() + kill / all.size()).nextInt(all.size());
        return all.get((kill + shift) % all.size());
    }

    private static void settle(Database database) {
        Await.until(
                BOUND,
                () -> database.count("SELECT count(*) FROM catalog.ingestion WHERE status IN ('accepted', 'running')")
                        == 0,
                () -> "the pushes are not complete after " + BOUND.toMinutes() + " min");
    }

    /** Rows whose figures are not those of the push that they say wrote them last. */
    private static long halfEntries(Database database) {
        return database.count(
                "SELECT count(*) FROM catalog.product p LEFT JOIN catalog.ingestion i ON i.id = p.ingestion_id"
                        + " WHERE i.products_at IS NULL OR i.accepted_at <> p.stock_as_of");
    }

    private static void judge(Run run, Catalogue catalogue, Pushes pushes, long halves) {
        Database database = catalogue.database();
        List<String> completed = database.values(
                "SELECT idempotency_key FROM catalog.ingestion WHERE status = 'completed' ORDER BY sequence");
        Map<String, String> wanted = pushes.oracle(completed);
        Map<String, String> stored = catalogue.products();
        long differing = wanted.entrySet().stream()
                .filter(product -> !product.getValue().equals(stored.get(product.getKey())))
                .count();
        long strange =
                stored.keySet().stream().filter(id -> !wanted.containsKey(id)).count();
        Map<String, Integer> paid = catalogue.paid();
        long twice = paid.values().stream().filter(times -> times > 1).count();

        run.bars()
                .exactly(
                        "pushes-accepted",
                        pushes.keys().stream().filter(pushes::isAnswered).count(),
                        2L * kills(run),
                        "pushes");
        run.bars()
                .none(
                        "accepted-pushes-lost",
                        pushes.keys().stream()
                                .filter(pushes::isAnswered)
                                .filter(key -> !completed.contains(key))
                                .count(),
                        "pushes");
        run.bars().exactly("products", stored.size(), entries(run), "products");
        run.bars().none("products-other-than-the-oracle", differing + strange, "products");
        run.bars().none("entries-seen-by-halves", halves, "products");
        run.bars()
                .none(
                        "products-without-embedding",
                        database.count("SELECT count(*) FROM catalog.product p WHERE NOT EXISTS"
                                + " (SELECT FROM catalog.embedding e WHERE e.content_hash = p.content_hash)"),
                        "products");
        run.figures().add("texts-embedded", paid.size(), "texts");
        run.figures().add("texts-embedded-twice", twice, "texts");
        run.bars().atMost("texts-embedded-twice-of-all", 100.0 * twice / paid.size(), 1, "%");
    }
}
