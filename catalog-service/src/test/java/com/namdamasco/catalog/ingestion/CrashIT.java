package com.namdamasco.catalog.ingestion;

import com.namdamasco.localstack.LocalStack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The packaged service, killed twenty times at seeded moments while two clients push at once: while it receives, compares,
 * writes or embeds. After each start the clients repeat what was not answered, under the same key. In the end the catalogue
 * is what a plain map says, and no more texts were paid for twice than were in flight.
 */
class CrashIT {

    private static final long SEED = 20_261_122;
    private static final int KILLS = 20;
    private static final int ITEMS = 600;
    private static final int WAREHOUSES = 5;
    /** Texts in one call, and calls at once: what is in flight when the service dies has been paid for in vain. */
    private static final int BATCH = 2;

    private static final int CALLS_AT_ONCE = 2;

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final Random random = new Random(SEED);
    private final Map<String, List<Pushed>> pushes = new ConcurrentHashMap<>();

    private record Pushed(String item, int warehouse, String name, int stock) {
        String id() {
            return item + "_W" + warehouse;
        }

        String json() {
            return "{\"itemCode\":\"%s\",\"whsName\":\"W%d\",\"itemName\":\"%s\",\"stock\":%d}"
                    .formatted(item, warehouse, name, stock);
        }
    }

    @Test
    void acceptedPushesSurviveTwentyKills() throws Exception {
        try (PackagedCatalogue catalogue = new PackagedCatalogue(
                "crash",
                Set.of(LocalStack.Part.POSTGRES),
                Map.of(
                        "CATALOG_EMBEDDING_LEASE", "5s",
                        "CATALOG_EMBEDDING_BATCH_SIZE", String.valueOf(BATCH),
                        "CATALOG_EMBEDDING_CONCURRENCY", String.valueOf(CALLS_AT_ONCE),
                        "CATALOG_EMBEDDING_POLL_INTERVAL", "0.5s",
                        "CATALOG_INGESTION_POLL_INTERVAL", "0.5s"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"))) {
            catalogue.service.start();
            List<String> moments = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                List<CompletableFuture<Void>> clients =
                        List.of(client(catalogue, kill + "a"), client(catalogue, kill + "b"));
                waitForMoment(catalogue, kill);
                catalogue.service.kill();
                moments.add(moment(catalogue));
                clients.forEach(client -> client.exceptionally(killed -> null).join());
                assertThat(halfEntries(catalogue)).isEqualTo("0");
                catalogue.service.start();
                for (String key : List.of(kill + "a", kill + "b")) {
                    push(catalogue, key);
                }
            }

            await().atMost(BOUND).until(() -> catalogue
                    .value("SELECT count(*) FROM catalog.ingestion WHERE status IN ('accepted', 'running')")
                    .equals("0"));

            assertThat(catalogue.value("SELECT count(*) FROM catalog.ingestion WHERE status = 'completed'"))
                    .as("each push once, whatever happened: %s", moments)
                    .isEqualTo(String.valueOf(2 * KILLS));
            assertThat(stored(catalogue)).isEqualTo(oracle(catalogue));
            Map<String, Integer> paid = catalogue.paid();
            int inVain = paid.values().stream().mapToInt(times -> times - 1).sum();
            assertThat(inVain)
                    .as("of %d texts, killed when %s", paid.size(), moments)
                    .isLessThanOrEqualTo(KILLS * BATCH * CALLS_AT_ONCE);
        }
    }

    private CompletableFuture<Void> client(PackagedCatalogue catalogue, String key) {
        pushes.put(key, entries());
        return CompletableFuture.runAsync(() -> push(catalogue, key));
    }

    private void push(PackagedCatalogue catalogue, String key) {
        String body = pushes.get(key).stream().map(Pushed::json).collect(Collectors.joining(",", "[", "]"));
        try {
            catalogue.push("", key, BodyPublishers.ofString(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every second entry of the catalogue; now and then an item has a new text. */
    private List<Pushed> entries() {
        List<Pushed> entries = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            String name = "CAFETERA " + item + (random.nextInt(10) == 0 ? " MODELO " + random.nextInt(1_000) : "");
            for (int warehouse = 0; warehouse < WAREHOUSES; warehouse++) {
                if (random.nextBoolean()) {
                    entries.add(new Pushed("K" + item, warehouse, name, random.nextInt(50)));
                }
            }
        }
        return entries;
    }

    /** A seeded moment after the pushes have been sent; each fourth kill is aimed at the embeddings. */
    private void waitForMoment(PackagedCatalogue catalogue, int kill) {
        Duration moment = Duration.ofMillis(random.nextInt(600));
        if (kill % 4 == 3) {
            await().atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !catalogue
                            .value("SELECT count(*) FROM catalog.embedding_task")
                            .equals("0"));
        } else {
            await().pollDelay(moment).atMost(moment.plusSeconds(5)).until(() -> true);
        }
    }

    private static String moment(PackagedCatalogue catalogue) {
        return catalogue.value(
                """
                SELECT (SELECT count(*) FILTER (WHERE products_at IS NULL) || ' waiting' FROM catalog.ingestion)
                       || coalesce((SELECT ', ' || min(stage) FROM catalog.ingestion_progress), '')
                       || (SELECT ', ' || count(*) || ' to embed' FROM catalog.embedding_task)
                """);
    }

    /** Rows whose figures are not those of the push that they say wrote them last: readers never see any. */
    private static String halfEntries(PackagedCatalogue catalogue) {
        return catalogue.value(
                "SELECT count(*) FROM catalog.product p LEFT JOIN catalog.ingestion i ON i.id = p.ingestion_id"
                        + " WHERE i.products_at IS NULL OR i.accepted_at <> p.stock_as_of");
    }

    private static String stored(PackagedCatalogue catalogue) {
        return catalogue.value(
                """
                SELECT string_agg(p.id || ' ' || t.name || ' ' || p.stock, E'\\n' ORDER BY p.id COLLATE "C")
                FROM catalog.product p JOIN catalog.item_text t USING (content_hash)
                """);
    }

    /** All pushes in the order in which they were accepted. */
    private String oracle(PackagedCatalogue catalogue) {
        Map<String, Pushed> state = new TreeMap<>();
        String order =
                catalogue.value("SELECT string_agg(idempotency_key, ' ' ORDER BY sequence) FROM catalog.ingestion");
        for (String key : order.split(" ")) {
            pushes.get(key).forEach(entry -> state.put(entry.id(), entry));
        }
        return state.values().stream()
                .map(entry -> entry.id() + " " + entry.name() + " " + entry.stock())
                .collect(Collectors.joining("\n"));
    }
}
