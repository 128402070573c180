package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Guide;
import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** docs/fetcher.md: its commands, one after the other, do what it says. */
@QuarkusTest
@WithTestResource(World.class)
class FetcherGuideTest {

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    URI catalog;

    @Test
    void itsCommandsWork() throws Exception {
        rows.clear();
        Guide guide = new Guide("fetcher.md", catalog, Map.of("RECEIVER_API_KEY", PushDoor.KEY));
        assertThat(guide.size()).isEqualTo(5);

        assertThat(guide.run(0)).contains("\"status\":\"accepted\"");
        settled();
        assertThat(guide.run(1))
                .contains("\"created\":2", "\"rejected\":1", "\"index\":2", "\"field\":\"price\"", "ambiguous");
        guide.run(2);
        settled();
        assertThat(stocks()).isEqualTo("D0007277=12 D0007278=3 D0007280=2");
        guide.run(3);
        settled();
        assertThat(rows.value("SELECT count(*) FROM ingestion"))
                .as("one of the two")
                .isEqualTo("3");
        guide.run(4);
        settled();

        assertThat(stocks()).isEqualTo("D0007277=0 D0007278=0 D0007280=1");
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rows.value("SELECT count(*) FROM ingestion WHERE status <> 'completed'")
                        .equals("0"));
    }

    private String stocks() {
        return rows.value("SELECT string_agg(item_code || '=' || stock, ' ' ORDER BY item_code) FROM product");
    }
}
