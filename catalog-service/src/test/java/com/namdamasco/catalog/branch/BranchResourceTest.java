package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** /api/branches over HTTP and a real database. */
@QuarkusTest
@WithTestResource(World.class)
class BranchResourceTest {

    private static final String ONE = Shops.branch("Uno", "Cagua", 10.187, -67.46);
    private static final String TWO = Shops.branch("Dos", "Cagua", 10.18, -67.46);

    @Inject
    Rows rows;

    @BeforeEach
    void theSample() {
        put(Shops.sampleJson()).then().statusCode(200);
    }

    @Test
    void whatWasPutIsSeenAtOnceAndPuttingItAgainChangesNothing() {
        String revision = rows.value("SELECT revision FROM branch_list");

        Response again = put(Shops.sampleJson());

        again.then().statusCode(200).body("received", equalTo(17)).body("unchanged", equalTo(17));
        assertThat(rows.value("SELECT revision FROM branch_list")).isEqualTo(revision);
        assertThat(rows.value("SELECT origin FROM branch_list")).isEqualTo("request");

        put("[" + ONE + "]").then().body("created", equalTo(1)).body("removed", equalTo(17));
        assertThat(json("/api/branches").getList("branches.branch")).containsExactly("Uno");
    }

    @Test
    void aCityInAnySpelling() {
        JsonPath answer = json("/api/branches?city={c}&near={n}&limit=2", "CÁRACAS", "10.4957,-66.8536");

        assertThat(answer.getList("branches.branch")).containsExactly("CHACAO", "SABANA GRANDE");
        assertThat(answer.getInt("total")).isEqualTo(4);
        assertThat(answer.getBoolean("known")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Los Teques, true", "caracs, false", "日本, false", "%' OR 1=1 --, false", "?, false"})
    void aCityWithoutABranchIsNeverAnsweredWithOthers(String city, boolean known) {
        JsonPath answer = json("/api/branches?city={c}", city);

        assertThat(answer.getBoolean("known")).isEqualTo(known);
        assertThat(answer.getList("branches")).isEmpty();
        assertThat(answer.getList("otherCities")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/branches", "/api/branches?city=&near=&limit=", "/api/branches?city=%20"})
    void blankIsTheSameAsMissing(String address) {
        assertThat(given().urlEncodingEnabled(false)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("count"))
                .isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({
        "near, '10,49,-66,87'",
        "near, '91,0'",
        "near, 'https://www.google.com/maps/place/10.5,-66.9'",
        "near, '\0'",
        "limit, 0",
        "limit, 1001",
        "limit, x",
        "limit, 99999999999"
    })
    void refusesWhatIsOutOfBounds(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/api/branches")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(parameter));
    }

    @Test
    void boundsTheCity() {
        given().queryParam("city", "x".repeat(101))
                .get("/api/branches")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aListWithAFaultChangesNothingAndAllFaultsAreTold() {
        put("[" + ONE.replace("10.187", "\"10.187\"") + "," + TWO.replace("\"Dos\"", "null") + "]")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Bad Request"))
                .body("instance", equalTo("/api/branches"))
                .body("detail", equalTo("2 values are wrong, see errors: nothing was changed."))
                .body("errors.index", equalTo(List.of(0, 1)))
                .body("errors.field", equalTo(List.of("latitude", "branch")))
                .body("errors.reason", hasItem("missing or empty"));

        assertThat(json("/api/branches").getInt("total")).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "[", "null", "[[[["})
    void refusesWhatIsNoList(String body) {
        put(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("nothing was changed"));
    }

    @Test
    void refusesWhatIsTooLargeOrNotJson() {
        put("[" + " ".repeat(BranchReader.MAX_BYTES) + "]")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        given().contentType("text/plain")
                .body("[]")
                .put("/api/branches")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void readersSeeOneListOrTheOther() throws Exception {
        String both = "[" + ONE + "," + TWO + "]";
        String other = both.replace("Uno", "Tres").replace("Dos", "Cuatro");
        put(both);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> writer = () -> {
                for (int i = 0; i < 20; i++) {
                    put(i % 2 == 0 ? other : both).then().statusCode(200);
                }
                return null;
            };
            Future<Void> first = threads.submit(writer);
            Future<Void> second = threads.submit(writer);
            Set<String> seen = new TreeSet<>();
            while (!(first.isDone() && second.isDone())) {
                seen.add(String.join(" ", json("/api/branches").<String>getList("branches.branch")));
            }
            first.get();
            second.get();

            assertThat(seen).isSubsetOf("Dos Uno", "Cuatro Tres");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsWhatBranchDataAreMissing() {
        rows.clear();
        pushed("[" + entry("G1", "Almacen Nuevo", "\"itemName\":\"A\",\"stock\":2,\"branchName\":\"Nueva\"") + ","
                + entry("G2", "Almacen Nuevo", "\"itemName\":\"B\",\"branchName\":\"Nueva\"") + ","
                + entry("G1", "Almacen Uno", "\"itemName\":\"A\"") + ","
                + entry("G1", "Deposito", "\"itemName\":\"A\",\"branchName\":\"DÓS\"") + "]");
        put("[" + ONE + "," + TWO + "," + Shops.branch("Nuevo", "Cagua", 10, -67) + "]");

        JsonPath gaps = json("/api/branches/gaps");

        assertThat(gaps.getList("withoutData")).hasSize(1);
        assertThat(gaps.getString("withoutData[0].branch")).isEqualTo("Nueva");
        assertThat(gaps.getList("withoutData[0].warehouses")).containsExactly("Almacen Nuevo");
        assertThat(gaps.getInt("withoutData[0].products")).isEqualTo(2);
        assertThat(gaps.getInt("withoutData[0].inStock")).isEqualTo(1);
        assertThat(gaps.getList("withoutProducts")).containsExactly("Nuevo");
    }

    private static Response put(String list) {
        return given().contentType("application/json; charset=UTF-8").body(list).put("/api/branches");
    }
}
