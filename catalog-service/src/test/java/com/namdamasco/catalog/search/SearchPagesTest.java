package com.namdamasco.catalog.search;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Models and their variants, filters, order and pages, over a small shop of phones and cookers. */
@QuarkusTest
@WithTestResource(World.class)
class SearchPagesTest {

    private static final String SEARCH = "/api/products/search?query={q}";

    @Inject
    Rows rows;

    @Inject
    OutdatedTexts outdated;

    @BeforeEach
    void aSmallShop() {
        if (!"12".equals(rows.value("SELECT count(*) FROM product WHERE item_code LIKE 'P%'"))) {
            rows.clear();
            pushed("[" + String.join(",", shop()) + "]");
        }
    }

    private static List<String> shop() {
        return List.of(
                phone("PA64", "CHACAO", 3, "REDMI A5 3GB 64GB AZUL", "XIAOMI", "89.00"),
                phone("PN64", "CHACAO", 0, "REDMI A5 3GB 64GB NEGRO", "XIAOMI", "79.00"),
                phone("PA128", "VALENCIA", 2, "REDMI A5 4GB 128GB AZUL", "XIAOMI", "119.00"),
                phone("PR14", "CHACAO", 5, "REDMI 14C 8GB 256GB VERDE", "XIAOMI", "149.00"),
                phone("PR14", "VALENCIA", 1, "REDMI 14C 8GB 256GB VERDE", "XIAOMI", "145.00"),
                phone("PS24", "CHACAO", 1, "GALAXY S24 SM-S921 8GB 256GB GRIS", "SAMSUNG", "799.00"),
                phone("PS24P", "CHACAO", 1, "GALAXY S24+ SM-S926 8GB 256GB GRIS", "SAMSUNG", "999.00"),
                phone("PN105", "MARACAY NORTE", 1, "NOKIA 105 DOBLE SIM NEGRO", "NOKIA", null),
                phone("PM15", "MARACAY NORTE", 4, "MOTO G15 8GB 256GB GRIS", "MOTOROLA", "159.00"),
                phone("PM85", "MARACAY NORTE", 4, "MOTO G85 5G 8GB 256GB GRIS", "MOTOROLA", "259.00"),
                phone("PT30", "CHACAO", 4, "CAMON 30 8GB 256GB BLANCO", "TECNO", "189.00"),
                phone("PX8", "CHACAO", 4, "X8C 8GB 256GB BLANCO", "HONOR", "229.00"));
    }

    private static String phone(String code, String branch, int stock, String model, String brand, String price) {
        return entry(
                code,
                "Almacen " + branch,
                """
                "branchName":"%s","stock":%d,"itemName":"TELEFONO %s","brand":"%s","price":%s,"category":"TELEFONÍA",
                "subCategory":"TELEFONOS INTELIGENTES","priceBolivar":%s"""
                        .formatted(
                                branch,
                                stock,
                                model,
                                brand,
                                price,
                                price == null ? null : new BigDecimal(price).multiply(BigDecimal.valueOf(40))));
    }

    @Test
    void aModelIsOneResultWithItsVariantsTheBestFirst() {
        JsonPath answer = json(SEARCH, "redmi a5 128gb");

        assertThat(answer.getString("results[0].name")).isEqualTo("TELEFONO REDMI A5");
        assertThat(answer.getString("results[0].itemCode")).isEqualTo("PA128");
        assertThat(answer.<String>getList("results[0].variants.itemCode"))
                .startsWith("PA128")
                .containsExactlyInAnyOrder("PA128", "PA64", "PN64");
        assertThat(answer.getString("results[0].variants[0].colour")).isEqualTo("azul");
        assertThat(answer.getString("results[0].variants[0].capacity")).isEqualTo("4GB/128GB");
        assertThat(answer.getString("results[0].priceUsd")).isEqualTo("89.00");
        assertThat(answer.<String>getList("results.name")).doesNotHaveDuplicates();
    }

    @Test
    void aCodeAskedForComesFirstAndBringsItsSisters() {
        JsonPath answer = json(SEARCH, "PN64");

        assertThat(answer.<String>getList("results[0].variants.itemCode"))
                .startsWith("PN64")
                .containsExactlyInAnyOrder("PN64", "PA128", "PA64");
        assertThat(answer.<String>getList("results[0].matchedBy")).contains("code");
    }

    @Test
    void neighbouringModelsStayApart() {
        assertThat(json(SEARCH, "galaxy s24").<List<String>>getList("results.variants.itemCode"))
                .contains(List.of("PS24"), List.of("PS24P"));
    }

    @Test
    void itemsOneByOneOnRequest() {
        JsonPath answer = json(SEARCH + "&group=item", "redmi a5");

        assertThat(answer.<String>getList("results.itemCode")).contains("PA64", "PN64", "PA128");
        assertThat(answer.<List<Object>>getList("results.variants")).allMatch(variants -> variants.size() == 1);
        assertThat(answer.getString("results.find { it.itemCode == 'PA64' }.name"))
                .isEqualTo("TELEFONO REDMI A5 3GB 64GB AZUL");
    }

    @Test
    void brandAndCategoryAreComparedFoldedAndOred() {
        assertThat(codes(json(SEARCH + "&brand=Tecno&brand=hónor", "telefono"))).containsOnly("PT30", "PX8");
        assertThat(codes(json(SEARCH + "&category=telefonia&brand=nokia", "telefono")))
                .containsOnly("PN105");
        assertThat(codes(json(SEARCH + "&category=Teléfonos inteligentes&brand=nokia", "telefono")))
                .containsOnly("PN105");
    }

    @Test
    void branchesAreOredAndCutVariantsAndPrices() {
        JsonPath answer = json(SEARCH + "&branch=valencia&branch=maracay", "telefono xiaomi redmi");

        assertThat(codes(answer)).contains("PA128", "PR14").doesNotContain("PA64", "PS24");
        assertThat(answer.getString("results.find { it.itemCode == 'PR14' }.priceUsd"))
                .isEqualTo("145.00");
    }

    @Test
    void aCityStandsForItsBranches() {
        given().contentType("application/json; charset=UTF-8")
                .body(
                        """
                        [{"warehouse":"Almacen MARACAY NORTE","branch":"MARACAY NORTE","city":"Maracay","state":"Aragua",
                          "address":"Calle 1","hours":"Lunes a viernes","latitude":10.25,"longitude":-67.6,"citySynonyms":[]},
                         {"warehouse":"Almacen VALENCIA","branch":"VALENCIA","city":"Valencia","state":"Carabobo",
                          "address":"Calle 1","hours":"Lunes a viernes","latitude":10.18,"longitude":-68.0,"citySynonyms":[]}]
                        """)
                .put("/api/branches")
                .then()
                .statusCode(200);

        assertThat(codes(json(SEARCH + "&city=maracay", "telefono"))).containsOnly("PN105", "PM15", "PM85");
        assertThat(codes(json(SEARCH + "&city=Maracay&branch=valencia", "telefono")))
                .isEmpty();
        assertNothing("&city=Caracas", "No hay sucursal en «Caracas»");
    }

    @Test
    void whatNobodyHasFindsNothingAndSaysSo() {
        assertNothing("&brand=Tesla", "marca «Tesla»");
        assertNothing("&brand=!!!", "marca «!!!»");
        assertNothing("&category=neveras", "categoría «neveras»");
        assertNothing("&branch=Marte", "sucursal «Marte»");
        assertNothing("&branch=___", "sucursal «___»");
        assertNothing("&city=Ciudad Gótica", "Ciudad Gótica");
        assertNothing("&brand=nokia&branch=chacao", "filtros");
        assertThat(json(SEARCH, "zzzz qqqq").getString("explanation")).isNotBlank();
        assertThat(json(SEARCH, "menos de 100 dolares").getString("explanation"))
                .contains("no nombra ningún producto");
    }

    private static void assertNothing(String filters, String explanation) {
        JsonPath answer = json(SEARCH + filters, "telefono");
        assertThat(answer.getInt("count")).as(filters).isZero();
        assertThat(answer.getString("explanation")).contains(explanation);
    }

    @Test
    void aPriceOfTheQuestionFiltersEntriesAndIsNoWord() {
        JsonPath answer = json(SEARCH, "telefono de menos de 150 dólares");

        assertThat(codes(answer)).containsOnly("PA64", "PN64", "PA128", "PR14");
        assertThat(answer.getString("understood.price.max")).isEqualTo("150");
        assertThat(answer.getString("understood.price.currency")).isEqualTo("USD");
        assertThat(codes(json(SEARCH, "telefono hasta 4000 bs"))).containsOnly("PA64", "PN64");
    }

    @Test
    void aPriceOfTheParametersWins() {
        JsonPath answer = json(SEARCH + "&minPrice=700", "telefono de menos de 150 dólares");

        assertThat(codes(answer)).containsOnly("PS24", "PS24P");
        assertThat(answer.getString("understood.price.min")).isEqualTo("700");
        assertThat(answer.getString("understood.price.max")).isNull();
    }

    @Test
    void sortsByThePriceShownUnpricedLast() {
        assertThat(codes(json(SEARCH + "&sort=price-asc&group=item&limit=50", "telefono")))
                .startsWith("PN64", "PA64", "PA128", "PR14")
                .endsWith("PN105");
        List<String> down =
                json(SEARCH + "&sort=price-desc&limit=50", "telefono").getList("results.itemCode");
        assertThat(down).startsWith("PS24P", "PS24", "PM85").endsWith("PN105");
        assertThat(json(SEARCH + "&sort=price-asc", "telefono").<BigDecimal>getList("results.priceUsd"))
                .filteredOn(price -> price != null)
                .isSorted();
    }

    @Test
    void pagesNeitherRepeatNorLeaveOut() {
        for (String sort : List.of("relevance", "price-asc", "price-desc")) {
            for (String group : List.of("model", "item")) {
                String path = SEARCH + "&sort=" + sort + "&group=" + group;
                List<String> whole = json(path + "&limit=100", "telefono gris").getList("results.itemCode");
                for (int limit : List.of(1, 2, 3, 7)) {
                    assertThat(paged(path + "&limit=" + limit))
                            .as("%s %s %d", sort, group, limit)
                            .isEqualTo(whole);
                }
            }
        }
    }

    private static List<String> paged(String path) {
        List<String> codes = new ArrayList<>();
        JsonPath page = json(path, "telefono gris");
        codes.addAll(page.getList("results.itemCode"));
        while (page.getString("nextCursor") != null) {
            page = json(path + "&cursor={c}", "telefono gris", page.getString("nextCursor"));
            codes.addAll(page.getList("results.itemCode"));
        }
        return codes;
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String cursor = json(SEARCH + "&limit=1", "telefono").getString("nextCursor");

        given().get(SEARCH + "&limit=5&cursor={c}", "telefono", cursor).then().statusCode(200);
        for (String path : List.of(
                SEARCH + " gris&cursor={c}",
                SEARCH + "&brand=nokia&cursor={c}",
                SEARCH + "&sort=price-asc&cursor={c}",
                SEARCH + "&group=item&cursor={c}")) {
            given().get(path, "telefono", cursor)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("other parameters"));
        }
    }

    @Test
    void textsOfAnOlderDerivationAreDerivedAnewOnce() throws SQLException {
        String before = derived();
        rows.execute(
                "UPDATE item_text SET derivation = 0, model_key = 'old', brand_key = NULL, codes = '{}', colour = 'x'");

        int first = outdated.deriveAnew();

        assertThat(first).isEqualTo(11);
        assertThat(outdated.deriveAnew()).isZero();
        assertThat(derived()).isEqualTo(before);
    }

    @Test
    void textsOfANewerDerivationAreLeftAlone() throws SQLException {
        rows.execute("UPDATE item_text SET derivation = 1000000");

        assertThat(outdated.deriveAnew()).isZero();

        rows.execute("UPDATE item_text SET derivation = " + Derivation.VERSION);
    }

    private String derived() {
        return rows.value(
                "SELECT string_agg(concat_ws(',', name, model_key, model_name, colour, capacity, brand_key,"
                        + " category_key, sub_category_key, codes, measures, derivation), ';' ORDER BY content_hash) FROM item_text");
    }

    private static List<String> codes(JsonPath answer) {
        return answer.getList("results.variants.flatten().itemCode");
    }
}
