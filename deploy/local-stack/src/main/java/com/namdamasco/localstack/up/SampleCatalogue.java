package com.namdamasco.localstack.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.namdamasco.localstack.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The products of deploy/sample-catalogue, pushed the way the fetcher pushes the inventory (contracts §4). */
public final class SampleCatalogue {
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final Path folder;
    private final JsonHttp http;

    SampleCatalogue(Path folder, JsonHttp http) {
        this.folder = folder;
        this.http = http;
    }

    /** Pushes all entries in one request and waits, at most 5 minutes, until the catalogue has taken them in. */
    Ingestion push(URI catalog, String receiverApiKey) {
        ArrayNode entries = entries();
        Map<String, String> key = Map.of("X-API-KEY", receiverApiKey);
        JsonNode accepted = http.post(catalog.resolve("/api/receive-products"), key, entries);
        URI state = catalog.resolve("/api/ingestions/" + Ingestion.of(accepted).id());
        return Await.until(BOUND, "the catalogue to take in " + entries.size() + " entries", () -> {
            Ingestion ingestion = Ingestion.of(http.get(state, key));
            return ingestion.isOver() ? ingestion : null;
        });
    }

    ArrayNode entries() {
        return entriesOf(folder);
    }

    /** The files that hold products; branches and the queries of the search tests lie beside them. */
    public static ArrayNode entriesOf(Path folder) {
        ArrayNode merged = JsonHttp.JSON.createArrayNode();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                JsonNode content = JsonHttp.JSON.readTree(file.toFile());
                if (content.isArray() && content.path(0).has("itemCode")) {
                    content.forEach(merged::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample catalogue cannot be read", e);
        }
        if (merged.isEmpty()) {
            throw new IllegalStateException("No products in " + folder);
        }
        return merged;
    }
}
