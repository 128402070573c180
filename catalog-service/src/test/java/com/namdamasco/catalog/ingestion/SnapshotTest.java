package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static com.namdamasco.catalog.Fetcher.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A push that says that it is the whole catalogue: what is absent goes to stock 0, but never by mistake. */
@QuarkusTest
@WithTestResource(World.class)
class SnapshotTest {

    private static final String THREE = "[" + radio("R1", 3) + "," + radio("R2", 4) + "," + radio("R3", 5) + "]";

    @Inject
    Rows rows;

    @BeforeEach
    void threeRadios() {
        rows.clear();
        pushed(THREE);
    }

    @Test
    void whatIsAbsentGoesToStockZeroAndKeepsTheRest() {
        JsonPath report = completed(snapshot("[" + radio("R1", 3) + "," + radio("R2", 9) + "]", "complete"));

        assertThat(report.getInt("absent")).isEqualTo(1);
        assertThat(report.getInt("figuresChanged")).isEqualTo(1);
        assertThat(report.getInt("unchanged")).isEqualTo(1);
        assertThat(report.getInt("rowsWritten")).isEqualTo(2);
        assertThat(stocks()).isEqualTo("R1=3 R2=9 R3=0");
        assertThat(json("/api/products/R3_CENTRO").getString("priceUsd")).isEqualTo("5.00");
    }

    @Test
    void whatWentToZeroIsKnownAsSuchAndComesBackWhenPushedAgain() {
        completed(snapshot("[" + radio("R1", 3) + "," + radio("R2", 4) + "]", "complete"));

        JsonPath stillZero = pushed("[" + radio("R3", 0) + "]");
        JsonPath back = pushed("[" + radio("R3", 5) + "]");

        assertThat(stillZero.getInt("unchanged")).isEqualTo(1);
        assertThat(back.getInt("figuresChanged")).isEqualTo(1);
        assertThat(stocks()).isEqualTo("R1=3 R2=4 R3=5");
    }

    @Test
    void theSameSnapshotAgainWritesNothing() {
        String two = "[" + radio("R1", 3) + "," + radio("R2", 4) + "]";
        completed(snapshot(two, "complete"));
        String versions = rows.versions();

        JsonPath report = completed(snapshot(two, "complete"));

        assertThat(report.getInt("absent")).isZero();
        assertThat(rows.versions()).isEqualTo(versions);
    }

    @Test
    void aSnapshotByWhichMostWouldVanishIsRefusedAndChangesNothing() {
        String versions = rows.versions();

        String id = snapshot("[" + radio("R1", 99) + "]", "complete");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> report(id).getString("status").equals("failed"));
        assertThat(report(id).getString("failure")).contains("of 3 products", "2 are absent", "0.5", "force=true");
        assertThat(report(id).getString("finishedAt")).isNotNull();
        assertThat(rows.versions()).isEqualTo(versions);
        assertThat(rows.value("SELECT count(*) FROM ingestion_chunk")).isEqualTo("0");
        assertThat(pushed(THREE).getInt("unchanged"))
                .as("the next push goes on")
                .isEqualTo(3);
    }

    @Test
    void theEmptySnapshotOfABrokenSourceIsRefused() {
        String id = snapshot("[]", "complete");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> report(id).getString("status").equals("failed"));
        assertThat(stocks()).isEqualTo("R1=3 R2=4 R3=5");
    }

    @Test
    void forcedItTakesEffect() {
        JsonPath report = completed(snapshot("[]", "complete", "true"));

        assertThat(report.getInt("absent")).isEqualTo(3);
        assertThat(stocks()).isEqualTo("R1=0 R2=0 R3=0");
    }

    @Test
    void aRejectedEntryIsNotAbsent() {
        JsonPath report = completed(snapshot(
                "[" + radio("R1", 3) + "," + entry("R2", "Centro", "\"itemName\":\"RADIO\",\"price\":\"gratis\"") + "]",
                "complete"));

        assertThat(report.getInt("rejected")).isEqualTo(1);
        assertThat(report.getInt("absent")).isEqualTo(1);
        assertThat(stocks()).isEqualTo("R1=3 R2=4 R3=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot=partial", "snapshot=COMPLETE", "snapshot=complete&force=perhaps"})
    void otherTermsAreRefusedAtTheDoor(String query) {
        PushDoor.request()
                .contentType("application/json")
                .body("[]")
                .post("/api/receive-products?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
        assertThat(rows.value("SELECT count(*) FROM ingestion")).isEqualTo("1");
    }

    private static String radio(String code, int stock) {
        return entry(code, "Centro", "\"itemName\":\"RADIO\",\"price\":5,\"stock\":" + stock);
    }

    private static String snapshot(String json, String value) {
        return snapshot(json, value, "false");
    }

    private static String snapshot(String json, String value, String force) {
        return PushDoor.request()
                .contentType("application/json")
                .queryParam("snapshot", value)
                .queryParam("force", force)
                .body(json)
                .post("/api/receive-products")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
    }

    private String stocks() {
        return rows.value("SELECT string_agg(item_code || '=' || stock, ' ' ORDER BY item_code) FROM product");
    }
}
