package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** After any sequence of pushes the catalogue is what a plain map says. Failures name the seed. */
@QuarkusTest
@WithTestResource(World.class)
class OracleTest {

    private static final int PUSHES = 12;

    @Inject
    Rows rows;

    /** An entry as pushed. */
    private record Pushed(String code, String warehouse, String name, int stock, boolean fine) {
        String id() {
            return code + "_" + warehouse;
        }

        String json() {
            String price = fine ? "5.25" : "gratis";
            return entry(
                    code, warehouse, "\"itemName\":\"" + name + "\",\"price\":\"" + price + "\",\"stock\":" + stock);
        }
    }

    private record Stored(String name, int stock) {}

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceOfPushes(long seed) {
        Random random = new Random(seed);
        Map<String, Stored> oracle = new TreeMap<>();
        for (int n = 0; n < PUSHES; n++) {
            List<Pushed> entries = entries(random);
            boolean complete = random.nextInt(3) == 0;
            boolean forced = complete && random.nextBoolean();

            push(entries, complete ? "?snapshot=complete&force=" + forced : "");
            apply(oracle, entries, complete, forced);
        }

        settled();

        String expected = oracle.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().name() + " "
                        + e.getValue().stock())
                .collect(Collectors.joining("\n"));
        assertThat(
                        rows.value(
                                """
                                SELECT coalesce(string_agg(p.id || ' ' || t.name || ' ' || p.stock, E'\\n'
                                                           ORDER BY p.id COLLATE "C"), '')
                                FROM product p JOIN item_text t USING (content_hash)
                                """))
                .isEqualTo(expected);
    }

    @Test
    void opposedPushesAtOnceEndAsTheOneAcceptedLast() {
        Map<String, Integer> stockOf = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int client = 1; client <= 2; client++) {
            int stock = client;
            clients.add(CompletableFuture.runAsync(() -> {
                for (int round = 0; round < 5; round++) {
                    List<Pushed> entries = IntStream.range(0, 60)
                            .map(n -> stock == 1 ? n : 59 - n)
                            .mapToObj(n -> new Pushed("C" + n, "W", "CABLE", stock, true))
                            .toList();
                    stockOf.put(push(entries, ""), stock);
                }
            }));
        }
        clients.forEach(CompletableFuture::join);

        settled();

        String last = rows.value("SELECT id FROM ingestion ORDER BY sequence DESC LIMIT 1");
        assertThat(rows.value("SELECT string_agg(DISTINCT stock::text, ',') || ' ' || count(*) FROM product"))
                .isEqualTo(stockOf.get(last) + " 60");
    }

    private static List<Pushed> entries(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(n -> new Pushed(
                        "A" + random.nextInt(4),
                        "W" + random.nextInt(3),
                        random.nextInt(4) == 0 ? "CABLE LARGO" : "CABLE",
                        random.nextInt(5) - 1,
                        random.nextInt(6) > 0))
                .toList();
    }

    private static void apply(Map<String, Stored> oracle, List<Pushed> entries, boolean complete, boolean forced) {
        if (complete) {
            Set<String> mentioned = new HashSet<>();
            entries.forEach(entry -> mentioned.add(entry.id()));
            Set<String> inStock = oracle.entrySet().stream()
                    .filter(e -> e.getValue().stock() > 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Set<String> absent = new HashSet<>(inStock);
            absent.removeAll(mentioned);
            if (!forced && absent.size() * 2 > inStock.size()) {
                return;
            }
            absent.forEach(id -> oracle.computeIfPresent(id, (key, old) -> new Stored(old.name(), 0)));
        }
        entries.stream()
                .filter(Pushed::fine)
                .forEach(entry -> oracle.put(entry.id(), new Stored(entry.name(), Math.max(0, entry.stock()))));
    }

    private static String push(List<Pushed> entries, String query) {
        return PushDoor.request()
                .contentType("application/json")
                .body(entries.stream().map(Pushed::json).collect(Collectors.joining(",", "[", "]")))
                .post("/api/receive-products" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> rows.value("SELECT count(*) FROM ingestion WHERE status IN ('accepted', 'running')")
                        .equals("0"));
    }
}
