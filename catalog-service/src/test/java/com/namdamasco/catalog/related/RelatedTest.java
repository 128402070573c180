package com.namdamasco.catalog.related;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import com.namdamasco.localstack.RepositoryRoot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What could take an item's place, what goes with it, and the brands, as docs/contracts has them. */
@QuarkusTest
@WithTestResource(World.class)
class RelatedTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Rows rows;

    @BeforeEach
    void aSmallShop() {
        rows.clear();
        pushed("[" + String.join(",", shop()) + "]");
    }

    private static List<String> shop() {
        return List.of(
                phone("S24", "CHACAO", 1, "SAMSUNG", "SAMSUNG GALAXY A16 SM-A165M 4GB 128GB GRIS", "199.00"),
                phone("S25", "CHACAO", 0, "SAMSUNG", "SAMSUNG GALAXY A16 SM-A165M 4GB 128GB NEGRO", "199.00"),
                phone("S26", "CHACAO", 1, "SAMSUNG", "SAMSUNG GALAXY A26 SM-A266M 8GB 256GB NEGRO", "279.00"),
                phone("S26", "VALENCIA", 1, "SAMSUNG", "SAMSUNG GALAXY A26 SM-A266M 8GB 256GB NEGRO", "269.00"),
                phone("X14", "CHACAO", 1, "XIAOMI", "XIAOMI REDMI 14C 4GB 128GB AZUL", "119.00"),
                accessory("F16", "FUNDAS", "FUNDA SPIGEN RUGGED ARMOR GALAXY A16 ACS08 AZUL", "SPIGEN", "12.00"),
                accessory("F26", "FUNDAS", "FUNDA SPIGEN RUGGED ARMOR GALAXY A26 ACS09 AZUL", "SPIGEN", "12.00"),
                accessory("F16U", "FUNDAS", "FUNDA SPIGEN RUGGED ARMOR GALAXY A16 ULTRA ACS10 AZUL", "SPIGEN", "12.00"),
                accessory("C20", "CARGADORES", "CARGADOR APPLE 20W USB-C MHJA3 BLANCO", "APPLE", "25.00"),
                accessory("C25", "CARGADORES", "CARGADOR SAMSUNG 25W USB-C EP-T2510 NEGRO", "SAMSUNG", "19.50"),
                accessory(
                        "SOP",
                        "SOPORTES",
                        "SOPORTE DE PARED GPLUS PARA TV 14\\\" A 42\\\" GPST-42F NEGRO",
                        "GPLUS",
                        "15.00"),
                accessory(
                        "SOG",
                        "SOPORTES",
                        "SOPORTE DE PARED GPLUS PARA TV 32\\\" A 65\\\" GPST-65B NEGRO",
                        "GPLUS",
                        "25.00"),
                item(
                        "T55",
                        "CHACAO",
                        2,
                        "TELEVISORES",
                        "SMART TV",
                        "TELEVISOR TCL 55\\\" SMART 55P755 NEGRO",
                        "TCL",
                        "400.00"));
    }

    private static String phone(String code, String branch, int stock, String brand, String name, String price) {
        return item(code, branch, stock, "TELEFONIA", "TELEFONOS INTELIGENTES", "TELEFONO " + name, brand, price);
    }

    private static String accessory(String code, String kind, String name, String brand, String price) {
        return item(code, "CHACAO", 5, "ACCESORIOS", kind, name, brand, price);
    }

    private static String item(
            String code,
            String branch,
            int stock,
            String category,
            String kind,
            String name,
            String brand,
            String price) {
        return entry(
                code,
                "Almacen " + branch,
                """
                "branchName":"%s","stock":%d,"category":"%s","subCategory":"%s","itemName":"%s","brand":"%s","price":%s,
                "priceBolivar":%s"""
                        .formatted(
                                branch,
                                stock,
                                category,
                                kind,
                                name,
                                brand,
                                price,
                                new BigDecimal(price).multiply(BigDecimal.valueOf(40))));
    }

    @Test
    void otherModelsOfTheKindNearestFirstAndNeverItsOwn() throws IOException {
        assertSame("/api/items/s24/similar", "catalog-similar.json");
    }

    @Test
    void whatGoesWithAPhoneNamesItsModelOrFitsAny() throws IOException {
        assertSame("/api/items/S24/accessories", "catalog-accessories.json");
    }

    @Test
    void aWallMountMustHoldTheScreen() {
        assertThat(json("/api/items/T55/accessories").<String>getList("results.itemCode"))
                .containsExactly("SOG");
    }

    @Test
    void whatIsSoldOutComesLast() {
        rows.execute("UPDATE product SET stock = 0 WHERE item_code = 'X14'");

        assertThat(json("/api/items/S24/similar").<String>getList("results.itemCode"))
                .containsExactly("S26", "X14");
    }

    @Test
    void nothingGoesWithAnAccessory() {
        assertThat(json("/api/items/C20/accessories").getInt("count")).isZero();
    }

    @Test
    void limitBounds() {
        assertThat(json("/api/items/S24/similar?limit=1").getList("results")).hasSize(1);
        assertThat(json("/api/items/S24/accessories?limit=1").getList("results"))
                .hasSize(1);
    }

    @Test
    void brandsOfACategory() throws IOException {
        assertSame("/api/brands?category=telefonía", "catalog-brands.json");
        assertThat(json("/api/brands").getList("brands.brand"))
                .contains("SPIGEN", "TCL")
                .hasSize(6);
        assertThat(json("/api/brands?category=!!!").getInt("count")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items/NONE/similar", "/api/items/NONE/accessories", "/api/items/A/B/similar"})
    void anUnknownItemIsNotFound(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"similar?limit=0", "similar?limit=51", "accessories?limit=x", "accessories?limit=-1"})
    void refusesWhatIsOutOfBounds(String path) {
        given().get("/api/items/S24/" + path).then().statusCode(400).contentType("application/problem+json");
    }

    private static void assertSame(String path, String file) throws IOException {
        String answer = given().get(path).then().statusCode(200).extract().asString();
        assertThat(JSON.readTree(answer))
                .isEqualTo(JSON.readTree(RepositoryRoot.find()
                        .resolve("docs/contracts")
                        .resolve(file)
                        .toFile()));
    }
}
