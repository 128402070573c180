package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.Guide;
import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/branches.md: its commands, one after the other, do what it says. */
@QuarkusTest
@WithTestResource(World.class)
class BranchGuideTest {

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    URI catalog;

    @Test
    void itsCommandsWork() throws Exception {
        rows.clear();
        rows.execute("TRUNCATE branch");
        Guide guide = new Guide("branches.md", catalog, Map.of("CATALOG_SERVICE_TOKEN", PushDoor.TOKEN));
        assertThat(guide.size()).isEqualTo(3);

        assertThat(guide.run(0))
                .isEqualTo("{\"received\":2,\"created\":2,\"changed\":0,\"unchanged\":0,\"removed\":0}");
        assertThat(guide.run(1))
                .contains(
                        "\"cities\":[\"Caracas\"]", "\"distanceKm\":2.3", "\"known\":true,\"cities\":[\"Los Teques\"]")
                .contains("\"known\":false,\"cities\":[],\"didYouMean\":[\"Caracas\"");
        assertThat(guide.run(2))
                .isEqualTo("{\"withoutData\":[],\"withoutProducts\":[\"NAGUANAGUA\",\"SABANA GRANDE\"]}");
    }
}
