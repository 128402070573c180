package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Fetcher;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static com.namdamasco.catalog.Fetcher.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a client sees of a push while it runs, and of what was rejected. */
@QuarkusTest
@WithTestResource(World.class)
class ProgressTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @Test
    void aPushTellsHowFarItIs() throws SQLException {
        String entries = IntStream.range(0, 20)
                .mapToObj(n -> entry("P" + n, "Centro", "\"itemName\":\"PILA\",\"stock\":1"))
                .collect(Collectors.joining(",", "[", "]"));
        String running;
        String waiting;
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            // Writers of products have to wait, so that the push can be looked at in the middle.
            lock.execute("LOCK TABLE product IN SHARE MODE");
            running = accepted(entries);
            waiting = accepted(entries);

            await().atMost(BOUND).until(() -> "writing".equals(report(running).getString("progress.stage")));

            assertThat(report(running).getString("status")).isEqualTo("running");
            assertThat(report(running).getInt("progress.total")).isEqualTo(20);
            assertThat(report(running).getInt("progress.done")).isBetween(0, 20);
            assertThat(report(waiting).getString("progress.stage")).isEqualTo("waiting");
            assertThat(report(waiting).getInt("progress.total")).isEqualTo(20);
            other.rollback();
        }
        assertThat(completed(running).<Object>get("progress")).isNull();
        assertThat(completed(waiting).<Object>get("progress")).isNull();
        assertThat(rows.value("SELECT count(*) FROM ingestion_progress")).isEqualTo("0");
    }

    @Test
    void rejectionsArePaged() {
        String entries = IntStream.range(0, 250)
                .mapToObj(n -> n % 2 == 0 ? "17" : entry("P" + n, "Centro", "\"itemName\":\"PILA\""))
                .collect(Collectors.joining(",", "[", "]"));
        String rejections = "/api/ingestions/" + pushed(entries).getString("id") + "/rejections";

        JsonPath first = json(rejections + "?limit=100");
        JsonPath second = json(rejections + "?limit=100&after={after}", first.getInt("next"));
        JsonPath whole = json(rejections + "?limit=1000");

        assertThat(first.getInt("rejected")).isEqualTo(125);
        assertThat(first.<Integer>getList("rejections.index")).hasSize(100).startsWith(0, 2, 4);
        assertThat(first.getString("rejections[0].reason")).isEqualTo("not an object");
        assertThat(first.getInt("next")).isEqualTo(198);
        assertThat(second.<Integer>getList("rejections.index")).hasSize(25).startsWith(200, 202);
        assertThat(second.<Object>get("next")).isNull();
        assertThat(whole.getList("rejections")).hasSize(125);
    }

    @Test
    void aPushWithoutRejectionsHasAnEmptyPage() {
        String id = pushed("[" + entry("P1", "Centro", "\"itemName\":\"PILA\"") + "]")
                .getString("id");

        JsonPath page = json("/api/ingestions/" + id + "/rejections");

        assertThat(page.getInt("rejected")).isZero();
        assertThat(page.getList("rejections")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "after=-2", "limit=many"})
    void impossiblePages(String query) {
        String id = pushed("[17]").getString("id");

        given().get("/api/ingestions/" + id + "/rejections?" + query)
                .then()
                .statusCode(query.endsWith("many") ? 404 : 400)
                .contentType("application/problem+json");
        given().get("/api/ingestions/00000000-0000-0000-0000-000000000000/rejections")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String accepted(String json) {
        return Fetcher.push(json).then().statusCode(202).extract().path("ingestionId");
    }
}
