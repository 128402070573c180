package com.namdamasco.e2e;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The sample's branches, from CATALOG_BRANCHES_FILE, beside the sample's products. */
@ExtendWith(Damasco.class)
class BranchesE2E {

    @Test
    void theCatalogueKnowsWhereTheShopsAre(Damasco.Running damasco) {
        JsonPath caracas = get(damasco, "/api/branches", Map.of("city", "ccs", "near", "10.4957,-66.8536"));

        assertThat(caracas.getList("branches.branch"))
                .containsExactly("CHACAO", "SABANA GRANDE", "LA CANDELARIA", "CATIA");
    }

    @Test
    void aCityWithoutABranchAnswersSo(Damasco.Running damasco) {
        JsonPath losTeques = get(damasco, "/api/branches", Map.of("city", "Los Teques"));

        assertThat(losTeques.getBoolean("known")).isTrue();
        assertThat(losTeques.getList("branches")).isEmpty();
        assertThat(losTeques.getString("otherCities[0].city")).isEqualTo("Caracas");
    }

    @Test
    void everyBranchOfTheProductsHasItsData(Damasco.Running damasco) {
        JsonPath gaps = get(damasco, "/api/branches/gaps", Map.of());

        assertThat(gaps.getList("withoutData")).isEmpty();
        assertThat(gaps.getList("withoutProducts")).isEmpty();
    }

    private static JsonPath get(Damasco.Running damasco, String path, Map<String, String> parameters) {
        return given().baseUri(damasco.deployment().catalog().url().toString())
                .header("Authorization", "Bearer " + damasco.deployment().secret("CATALOG_SERVICE_TOKEN"))
                .queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
