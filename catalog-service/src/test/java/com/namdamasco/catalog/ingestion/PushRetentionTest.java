package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Reports and the bodies of pushes that broke off go when they are old enough; products never do. */
@QuarkusTest
@WithTestResource(World.class)
class PushRetentionTest {

    private static final String RADIO = "[" + entry("K1", "CENTRO", "\"itemName\":\"RADIO\",\"stock\":3") + ","
            + entry("K2", "CENTRO", "\"stock\":1") + "]";

    @Inject
    Rows rows;

    @Inject
    PushRetention retention;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void reportsGoWhenTheyAreOldAndProductsStay() throws SQLException {
        String old = pushed(RADIO).getString("id");
        age(old, 91);
        String recent = pushed(RADIO).getString("id");
        age(recent, 89);

        retention.sweep();

        given().get("/api/ingestions/" + old).then().statusCode(404);
        given().get("/api/ingestions/" + recent).then().statusCode(200);
        assertThat(rows.value("SELECT count(*) FROM ingestion_rejection")).isEqualTo("1");
        assertThat(json("/api/products/K1_CENTRO").getInt("stock")).isEqualTo(3);
    }

    @Test
    void theLatestThatTookEffectStaysHoweverOldItIs() throws SQLException {
        pushed(RADIO);
        String latest = pushed(RADIO).getString("id");
        String failed = pushed(RADIO).getString("id");
        rows.execute("UPDATE ingestion SET status = 'failed', products_at = NULL WHERE id = '" + failed + "'");
        rows.execute("UPDATE ingestion SET finished_at = finished_at - interval '91 days'");

        retention.sweep();

        assertThat(rows.value("SELECT string_agg(id::text, ' ') FROM ingestion"))
                .isEqualTo(latest);
    }

    @Test
    void theBodyOfAPushThatBrokeOffIsKeptForAWeek() throws SQLException {
        String id = pushed(RADIO).getString("id");
        rows.execute("UPDATE ingestion SET status = 'failed' WHERE id = '" + id + "'");
        rows.execute("INSERT INTO ingestion_chunk VALUES ('" + id + "', 0, 'x')");
        age(id, 6);
        retention.sweep();
        assertThat(rows.value("SELECT count(*) FROM ingestion_chunk")).isEqualTo("1");

        age(id, 2);
        retention.sweep();

        assertThat(rows.value("SELECT count(*) FROM ingestion_chunk")).isEqualTo("0");
        given().get("/api/ingestions/" + id).then().statusCode(200);
    }

    private void age(String id, int days) {
        rows.execute("UPDATE ingestion SET finished_at = finished_at - " + days + " * interval '1 day' WHERE id = '"
                + id + "'");
    }
}
