package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Fetcher;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static com.namdamasco.catalog.Fetcher.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What was accepted takes effect, whatever happens in between, and in the order of acceptance. */
@QuarkusTest
@WithTestResource(World.class)
class ResumeTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource database;

    Sandbox sandbox;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @AfterEach
    void heal() {
        sandbox.heal();
    }

    @Test
    void aPushThatACrashLeftRunningIsTakenUpAgain() throws Exception {
        UUID left = leftRunning("[" + entry("R1", "Centro", "\"itemName\":\"RADIO\",\"stock\":3") + "]");

        JsonPath report = completed(left.toString());

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(json("/api/products/R1_CENTRO").getInt("stock")).isEqualTo(3);
        assertThat(rows.value("SELECT count(*) FROM ingestion_chunk")).isEqualTo("0");
    }

    @Test
    void aPushThatAnotherReplicaWorksOnIsLeftAloneAndNoneOvertakesIt() throws Exception {
        UUID head = leftRunning("[" + entry("R1", "Centro", "\"itemName\":\"RADIO\",\"stock\":1") + "]", true);
        try (Connection other = database.getConnection();
                PreparedStatement claim =
                        other.prepareStatement("SELECT id FROM ingestion WHERE id = ? FOR KEY SHARE")) {
            other.setAutoCommit(false);
            // The weakest lock that a claim respects; it lets the status be changed while it is held.
            claim.setObject(1, head);
            claim.execute();
            makeVisible(head);
            String later = Fetcher.push("[" + entry("R1", "Centro", "\"itemName\":\"RADIO\",\"stock\":2") + "]")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("ingestionId");

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> report(later).getString("status").equals("accepted"));
            other.rollback();

            completed(later);
        }

        assertThat(report(head.toString()).getString("status")).isEqualTo("completed");
        assertThat(json("/api/products/R1_CENTRO").getInt("stock")).isEqualTo(2);
    }

    /** More often than a push may break off by itself. */
    @Test
    void aDatabaseThatBreaksOffInTheMiddleOfACopyIsNotThePushsFault() {
        rows.execute(
                """
                CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(5); RETURN new; END $$;
                CREATE TRIGGER slowly BEFORE INSERT ON item_text FOR EACH ROW EXECUTE FUNCTION slowly()
                """);
        String id;
        try {
            id = Fetcher.push("[" + entry("R1", "Centro", "\"itemName\":\"RADIO\",\"stock\":3") + "]")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("ingestionId");
            for (int n = 0; n < 7; n++) {
                await().atMost(BOUND)
                        .until(() -> rows.value("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                        + " WHERE query LIKE 'COPY item_text%' AND wait_event = 'PgSleep'")
                                .equals("1"));
            }
        } finally {
            rows.execute("DROP FUNCTION slowly CASCADE");
        }

        assertThat(completed(id).getInt("created")).isEqualTo(1);
    }

    @Test
    void manyPushesOfTheSameEntryEndAsTheLastOneSays() {
        List<String> ids = new ArrayList<>();
        for (int stock = 1; stock <= 12; stock++) {
            ids.add(Fetcher.push("[" + entry("R1", "Centro", "\"itemName\":\"RADIO\",\"stock\":" + stock) + "]")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("ingestionId"));
        }

        ids.forEach(Fetcher::completed);

        assertThat(json("/api/products/R1_CENTRO").getInt("stock")).isEqualTo(12);
    }

    @Test
    void productsAreThereWhileTheEmbeddingEndpointIsAwayAndTheirEmbeddingFollows() {
        sandbox.failEmbeddings(100);

        JsonPath report = pushed("[" + entry("R1", "Centro", "\"itemName\":\"RADIO PORTATIL\",\"stock\":3") + "]");

        assertThat(report.getString("embeddingFailure")).isNotBlank();
        assertThat(report.getInt("embeddingsPending")).isEqualTo(1);
        JsonPath found = json("/api/products/search?query={q}", "radio portatil");
        assertThat(found.<String>getList("results.itemCode")).containsExactly("R1");
        sandbox.heal();
        await().atMost(BOUND).until(() -> report(report.getString("id")).getInt("embeddingsComputed") == 1);
        await().atMost(BOUND).until(() -> report(report.getString("id")).getString("embeddingFailure") == null);
        assertThat(rows.value("SELECT count(*) FROM embedding")).isEqualTo("1");
    }

    private UUID leftRunning(String json) throws SQLException, IOException {
        return leftRunning(json, false);
    }

    /** As a crash leaves it: accepted, begun, no effect. Hidden ones are shown by {@link #makeVisible}. */
    private UUID leftRunning(String json, boolean hidden) throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement ingestion = connection.prepareStatement(
                        "INSERT INTO ingestion (id, received, status, started_at) VALUES (?, 1, ?, now())");
                PreparedStatement chunk = connection.prepareStatement("INSERT INTO ingestion_chunk VALUES (?, 0, ?)")) {
            connection.setAutoCommit(false);
            ingestion.setObject(1, id);
            ingestion.setString(2, hidden ? "failed" : "running");
            ingestion.executeUpdate();
            chunk.setObject(1, id);
            chunk.setBytes(2, body.toByteArray());
            chunk.executeUpdate();
            connection.commit();
        }
        return id;
    }

    private void makeVisible(UUID id) {
        rows.execute("UPDATE ingestion SET status = 'running' WHERE id = '" + id + "'");
    }
}
