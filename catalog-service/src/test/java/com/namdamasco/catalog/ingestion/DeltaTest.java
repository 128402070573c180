package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;

/** What pushes change, one after the other, on a real database with the sandbox's embeddings. */
@QuarkusTest
@WithTestResource(World.class)
class DeltaTest {

    private static final String LAMP = "\"itemName\":\"LAMPARA LED\",\"brand\":\"LUX\",\"price\":\"9,50\",\"stock\":%d";

    @Inject
    Rows rows;

    Sandbox sandbox;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @Test
    void oneTextInManyWarehousesCostsOneEmbedding() {
        int callsBefore = sandbox.embeddingCalls();

        JsonPath report = pushed("[" + lamp("Centro", 1) + "," + lamp("Este", 2) + "," + lamp("Oeste", 3) + "]");

        assertCounts(report, Map.of("received", 3, "created", 3, "rowsWritten", 3, "embeddingsComputed", 1));
        assertThat(sandbox.embeddingCalls() - callsBefore).isEqualTo(1);
        assertThat(rows.value("SELECT count(*) FROM embedding")).isEqualTo("1");
    }

    @Test
    void theSamePushAgainWritesNothingAndAsksForNoEmbedding() {
        String push = "[" + lamp("Centro", 1) + "," + lamp("Este", 2) + "]";
        pushed(push);
        String versions = rows.versions();
        int callsBefore = sandbox.embeddingCalls();

        JsonPath report = pushed(push);

        assertCounts(report, Map.of("received", 2, "unchanged", 2));
        assertThat(rows.versions()).isEqualTo(versions);
        assertThat(sandbox.embeddingCalls()).isEqualTo(callsBefore);
    }

    @Test
    void anotherSpellingOfTheSameValuesIsNoChange() {
        pushed("[" + entry("L1", "Centro", "\"itemName\":\"LAMPARA LED\",\"brand\":\"\",\"price\":9.5,\"stock\":-4")
                + "]");

        JsonPath report = pushed(
                "[" + entry("L1", "Centro", "\"itemName\":\" LAMPARA  LED \",\"price\":\"9,50\",\"stock\":0") + "]");

        assertCounts(report, Map.of("received", 1, "unchanged", 1));
    }

    @Test
    void aNewStockIsARowUpdateWithoutEmbedding() {
        pushed("[" + lamp("Centro", 1) + "," + lamp("Este", 2) + "]");
        int callsBefore = sandbox.embeddingCalls();

        JsonPath report = pushed("[" + lamp("Centro", 7) + "," + lamp("Este", 2) + "]");

        assertCounts(
                report, Map.of("received", 2, "updated", 1, "figuresChanged", 1, "unchanged", 1, "rowsWritten", 1));
        assertThat(sandbox.embeddingCalls()).isEqualTo(callsBefore);
        assertThat(json("/api/products/L1_CENTRO").getInt("stock")).isEqualTo(7);
    }

    @Test
    void aNewTextIsEmbeddedOnceAndAnOldOneIsNeverPaidAgain() {
        pushed("[" + lamp("Centro", 1) + "]");
        String renamed = "[" + lamp("Centro", 1).replace("LAMPARA", "FAROL") + "]";

        JsonPath changed = pushed(renamed);
        JsonPath changedBack = pushed("[" + lamp("Centro", 1) + "]");

        assertCounts(
                changed,
                Map.of("received", 1, "updated", 1, "textChanged", 1, "rowsWritten", 1, "embeddingsComputed", 1));
        assertCounts(
                changedBack,
                Map.of("received", 1, "updated", 1, "textChanged", 1, "rowsWritten", 1, "embeddingsReused", 1));
    }

    @Test
    void ofTheSameEntryTwiceTheLastWins() {
        JsonPath report = pushed("[" + lamp("Centro", 1) + "," + lamp("Este", 5) + "," + lamp("Centro", 9) + "]");

        assertCounts(
                report,
                Map.of("received", 3, "created", 2, "duplicates", 1, "rowsWritten", 2, "embeddingsComputed", 1));
        assertThat(json("/api/products/L1_CENTRO").getInt("stock")).isEqualTo(9);
    }

    @Test
    void absenceIsNoDeletion() {
        pushed("[" + lamp("Centro", 1) + "]");

        pushed("[" + lamp("Este", 1) + "]");

        assertThat(json("/api/items/l1").getList("warehouses")).hasSize(2);
    }

    @Test
    void badEntriesAreToldAndAllOthersGoOn() {
        JsonPath report = pushed("[" + lamp("Centro", 1) + ",17,{\"itemName\":\"X\",\"whsName\":\"Y\"},"
                + entry("L2", "Centro", "\"itemName\":\"X\",\"stock\":\"doce\"") + ","
                + entry("L3", "Centro", "\"itemName\":\"X\",\"price\":-1") + "," + lamp("Este", 2) + "]");

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("rejected")).isEqualTo(4);
        assertThat(report.<Integer>getList("rejections.index")).containsExactly(1, 2, 3, 4);
        assertThat(report.<String>getList("rejections.field")).containsExactly("", "itemCode", "stock", "price");
        assertThat(report.<String>getList("rejections.reason")).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void unknownFieldsStayInTheSourceAndHostileOnesDoNoHarm() {
        JsonPath report = pushed("["
                + entry(
                        "L1",
                        "Centro",
                        "\"itemName\":\"A\\u0000B\",\"color\":\"ro\\u0000jo\",\"endless\":1e999999,\"deep\":[{\"x\":1.10}]")
                + "]");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(json("/api/products/L1_CENTRO").getString("name")).isEqualTo("AB");
        assertThat(rows.value("SELECT source->>'color' FROM product")).isEqualTo("rojo");
        assertThat(rows.value("SELECT source->'deep'->0->>'x' FROM product")).isEqualTo("1.10");
    }

    @Test
    void anEmptyPushIsFine() {
        assertCounts(pushed("[]"), Map.of());
    }

    @Test
    void pricesKeepTheirScale() {
        pushed("[" + entry("L1", "Centro", "\"itemName\":\"X\",\"price\":9.5,\"priceBolivar\":\"1.234.567,8\"") + "]");

        JsonPath product = json("/api/products/L1_CENTRO");

        assertThat(product.<BigDecimal>get("priceUsd")).hasToString("9.50");
        assertThat(product.<BigDecimal>get("priceBs")).hasToString("1234567.80");
    }

    private static String lamp(String warehouse, int stock) {
        return entry("L1", warehouse, LAMP.formatted(stock));
    }

    /** The counts given, and zero for all others. */
    private static void assertCounts(JsonPath report, Map<String, Integer> counts) {
        for (String count : new String[] {
            "received",
            "created",
            "updated",
            "textChanged",
            "figuresChanged",
            "unchanged",
            "duplicates",
            "rejected",
            "rowsWritten",
            "embeddingsComputed",
            "embeddingsReused"
        }) {
            assertThat(report.getInt(count)).as(count).isEqualTo(counts.getOrDefault(count, 0));
        }
    }
}
