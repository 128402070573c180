package com.namdamasco.catalog.search;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
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

/** Which item comes first for what customers write, over a handful of items. */
@QuarkusTest
@WithTestResource(World.class)
class SearchTest {

    @Inject
    Rows rows;

    Sandbox sandbox;

    @BeforeEach
    void aSmallShop() {
        rows.clear();
        pushed("[" + String.join(",", shop()) + "]");
    }

    private static List<String> shop() {
        return List.of(
                item("T32", "Chacao", 0, "TELEVISOR SAMSUNG 32\\\" SMART UN-32T4300 NEGRO", "SAMSUNG", "TELEVISORES"),
                item(
                        "T32",
                        "Sabana Grande",
                        4,
                        "TELEVISOR SAMSUNG 32\\\" SMART UN-32T4300 NEGRO",
                        "SAMSUNG",
                        "TELEVISORES"),
                item("T55", "Chacao", 9, "TELEVISOR SAMSUNG 55\\\" SMART UN55AU7000 NEGRO", "SAMSUNG", "TELEVISORES"),
                item("N1", "Chacao", 2, "NEVERA MABE 14 PIES BC1010 BLANCA", "MABE", "REFRIGERACION"),
                item("N2", "Chacao", 2, "NEVERA MABE 18 PIES BC1011 BLANCA", "MABE", "REFRIGERACION"),
                item("C128", "Chacao", 1, "TELEFONO XIAOMI REDMI 13C 128GB AZUL", "XIAOMI", "TELEFONIA"),
                item("C256", "Chacao", 0, "TELEFONO XIAOMI REDMI 13C 256GB AZUL", "XIAOMI", "TELEFONIA"),
                item("A12", "Chacao", 3, "AIRE ACONDICIONADO SPLIT GPLUS 12.000 BTU", "GPLUS", "CLIMATIZACION"),
                item("A24", "Chacao", 3, "AIRE ACONDICIONADO SPLIT GPLUS 24.000 BTU", "GPLUS", "CLIMATIZACION"),
                item("L1", "Chacao", 3, "LICUADORA OSTER 3 VELOCIDADES ROJA", "OSTER", "PEQUENOS ELECTRODOMESTICOS"));
    }

    private static String item(String code, String place, int stock, String name, String brand, String category) {
        return entry(
                code,
                "Almacen " + place,
                "\"branchName\":\"%s\",\"stock\":%d,\"itemName\":\"%s\",\"brand\":\"%s\",\"category\":\"%s\",\"price\":%d"
                        .formatted(place.toUpperCase(Locale.ROOT), stock, name, brand, category, 100 + stock));
    }

    @AfterEach
    void heal() {
        sandbox.heal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Hola, ¿tienen televisores de 32 pulgadas?|T32",
                "tv 32\"|T32",
                "televisor 55|T55",
                "buenas tardes, busco nevera mabe de 18 pies por favor|N2",
                "refrigerador mabe|N1",
                "un32t4300|T32",
                "UN 32T4300|T32",
                "bc1011|N2",
                "BC-1010|N1",
                "c256|C256",
                "redmi 13c 128 gb|C128",
                "celular xiaomi 256 gigas|C256",
                "aire de 1 tonelada|A12",
                "aires acondicionados 24000 btu|A24",
                "licuadoras|L1",
                "licuadra oster|L1"
            })
    void findsFirst(String query, String code) {
        assertThat(codes(query)).first().isEqualTo(code);
    }

    @Test
    void aModelNumberIsNeverTakenForItsNeighbour() {
        JsonPath answer = search("bc1012");

        assertThat(answer.getList("results.findAll { it.matchedBy.contains('code') }"))
                .isEmpty();
    }

    @Test
    void anItemComesOnceWithAllItsBranchesThoseInStockFirst() {
        JsonPath answer = search("un32t4300");

        assertThat(answer.getInt("count")).isEqualTo(answer.getList("results").size());
        assertThat(answer.<String>getList("results[0].variants[0].branches.branch"))
                .containsExactly("SABANA GRANDE", "CHACAO");
        assertThat(answer.getString("results[0].priceUsd")).isEqualTo("104.00");
    }

    @Test
    void inStockLeavesOutEmptyItemsAndEmptyBranches() {
        JsonPath answer = json("/api/products/search?query={q}&inStock=true", "samsung redmi");

        assertThat(answer.<String>getList("results.itemCode"))
                .contains("T32", "T55", "C128")
                .doesNotContain("C256");
        assertThat(answer.<Integer>getList("results.variants.flatten().branches.flatten().stock"))
                .allMatch(stock -> stock > 0);
    }

    @Test
    void aBranchFiltersInAnySpelling() {
        JsonPath answer = json("/api/products/search?query={q}&branch={b}", "televisor samsung", "sabána  grande");

        assertThat(answer.<String>getList("results.itemCode")).containsExactly("T32");
        assertThat(answer.<String>getList("results[0].variants[0].branches.branch"))
                .containsExactly("SABANA GRANDE");
    }

    @Test
    void aBranchWithoutTheItemAnswersWithNothing() {
        JsonPath answer = json("/api/products/search?query={q}&branch={b}", "televisor samsung", "Maracaibo");

        assertThat(answer.getInt("count")).isZero();
    }

    @Test
    void limitBounds() {
        assertThat(json("/api/products/search?query={q}&limit=1", "samsung").getList("results"))
                .hasSize(1);
    }

    @Test
    void withoutTheEmbeddingEndpointWordsStillFind() {
        sandbox.failEmbeddings(100);

        JsonPath answer = search("licuadora roja de la marca oster");

        assertThat(answer.getString("results[0].itemCode")).isEqualTo("L1");
        assertThat(answer.<String>getList("results[0].matchedBy"))
                .contains("text")
                .doesNotContain("meaning");
    }

    @Test
    void aGreetingFindsNothing() {
        assertThat(search("Hola, buenos días").getInt("count")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=",
                "query=%20",
                "limit=3",
                "query=tv&limit=0",
                "query=tv&limit=101",
                "query=tv&limit=x",
                "query=tv&inStock=maybe",
                "query=tv&minPrice=-1",
                "query=tv&maxPrice=1e9",
                "query=tv&minPrice=NaN",
                "query=tv&minPrice=20&maxPrice=10",
                "query=tv&sort=name",
                "query=tv&group=brand",
                "query=tv&cursor=x",
                "query=tv&cursor=AQEAAAAAAAAAAAAAAAAA",
                "query=tv&brand=1&brand=2&brand=3&brand=4&brand=5&brand=6&brand=7&brand=8&brand=9&brand=10&brand=11"
                        + "&brand=12&brand=13&brand=14&brand=15&brand=16&brand=17&brand=18&brand=19&brand=20&brand=21"
            })
    void refusesWhatIsOutOfBounds(String parameters) {
        given().urlEncodingEnabled(false)
                .get("/api/products/search?" + parameters)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("instance", containsString("/api/products/search"));
    }

    @Test
    void refusesALongQuestion() {
        given().queryParam("query", "x".repeat(501))
                .get("/api/products/search")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE product; --",
                "a & | ! ( ) : * <-> b",
                "\\ \\' %_ [^a](",
                "tv\u0000tv",
                "\ud83d\ude00 \u202e\u0301",
                "99999999999999999999 gb",
                "$1 ${model}"
            })
    void oddTextDoesNoHarm(String query) {
        given().queryParam("query", query).get("/api/products/search").then().statusCode(200);

        assertThat(codes("licuadora")).first().isEqualTo("L1");
    }

    private static JsonPath search(String query) {
        return json("/api/products/search?query={q}", query);
    }

    private static List<String> codes(String query) {
        return search(query).getList("results.itemCode");
    }
}
