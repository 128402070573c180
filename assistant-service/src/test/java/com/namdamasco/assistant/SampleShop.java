package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.namdamasco.localstack.up.SampleCatalogue;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import static io.restassured.RestAssured.given;

/** Goods and branches of the sample catalogue, for tests that need more than the golden push. */
final class SampleShop {

    private static final Path FOLDER = Path.of(System.getProperty("repository.root"), "deploy/sample-catalogue");
    /** Of the golden push, which other tests rely on. */
    private static final String GOLDEN = "D0007277";

    private static final Set<String> CATEGORIES = Set.of("TELEVISORES", "TELEFONIA", "ACCESORIOS");
    private static final int ENTRIES = 260;

    private static boolean filled;

    private SampleShop() {}

    /** Once a World. */
    static synchronized void fill(Shop shop, World.Addresses addresses) {
        if (filled) {
            return;
        }
        given().baseUri(addresses.catalog().toString())
                .header("Authorization", "Bearer " + World.CATALOG_TOKEN)
                .contentType(ContentType.JSON)
                .body(branches())
                .put("/api/branches")
                .then()
                .statusCode(200);
        ArrayNode entries = Contract.JSON.createArrayNode();
        for (String category : CATEGORIES) {
            int some = 0;
            for (JsonNode entry : SampleCatalogue.entriesOf(FOLDER)) {
                boolean wanted = entry.path("category").asText().equals(category)
                        && !entry.path("itemCode").asText().equals(GOLDEN);
                if (wanted && some++ < ENTRIES) {
                    entries.add(entry);
                }
            }
        }
        shop.push(entries);
        filled = true;
    }

    private static String branches() {
        try {
            return Files.readString(FOLDER.resolve("branches.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
