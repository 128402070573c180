package com.namdamasco.catalog.authentication;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Who may ask what. */
@QuarkusTest
@WithTestResource(World.class)
class AccessDoorTest {

    private static final String SEARCH = "/api/products/search?query=televisor";

    @TestHTTPResource("/")
    URI catalog;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SEARCH,
                "/api/products/P1_CENTRO",
                "/api/items/P1",
                "/api/items/P1/",
                "/api/knowledge/search?query=pago",
                "/api/ingestions",
                "/api/ingestions/00000000-0000-0000-0000-000000000000",
                "/api/health/../items/P1",
                "/api/health/%2e%2e/items/P1",
                "/api;health/items/P1",
                "/api/nothing",
                "/",
                "/q/openapi",
                "/q/metrics"
            })
    void strangersLearnNothing(String address) {
        String missing = refused(given(), address);
        String wrong = refused(given().header("Authorization", "Bearer guess"), address);
        String otherScheme = refused(given().header("Authorization", "Basic " + PushDoor.TOKEN), address);
        String wrongKey = refused(given().header("X-API-KEY", "guess"), address);

        assertThat(missing).isEqualTo(wrong).isEqualTo(otherScheme).isEqualTo(wrongKey);
    }

    private static String refused(RequestSpecification request, String address) {
        return request.noFilters()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"catalogue\"")
                .body("status", equalTo(401))
                .body("detail", notNullValue())
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        SEARCH + ", 200",
        "/api/items/NOSUCH, 404",
        "/api/ingestions, 200",
        "/api/nothing, 404",
        "/q/openapi, 200"
    })
    void bothTokensOfARotationOpen(String address, int status) {
        assertThat(bearer(PushDoor.TOKEN).get(address).statusCode()).isEqualTo(status);
        assertThat(bearer(PushDoor.OLD_TOKEN).get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void theFetchersKeyPushesAndShowsWhatBecameOfIt() {
        assertThat(withKey().get("/api/ingestions").statusCode()).isEqualTo(200);
        assertThat(withKey()
                        .get("/api/ingestions/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(withKey().get(SEARCH).statusCode()).isEqualTo(401);
        assertThat(withKey().put("/api/knowledge/pago").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/receive-products",
                "/api/receive-products/",
                "/api/receive-products;a=b",
                "/api;a/receive-products",
                "/api//receive-products",
                "/api/receive%2Dproducts",
                "/api/x/../receive-products"
            })
    void theTokenDoesNotPush(String address) {
        Response answer = bearer(PushDoor.TOKEN)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("[]")
                .post(address);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("X-API-KEY realm=\"catalogue\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items/A;x", "/api;a=b/items/A", "/api/items/%25s;x"})
    void noParametersOfThePath(String address) {
        bearer(PushDoor.TOKEN)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health", "/api/health/ready", "/api/health/live"})
    void healthIsForProbes(String address) {
        assertThat(given().noFilters().get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void refusalsArriveWhicheverVersionOfHttpIsOffered(HttpClient.Version version) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(catalog.resolve("/api/receive-products"))
                .version(version)
                .POST(BodyPublishers.ofString("[]"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static RequestSpecification bearer(String token) {
        return given().noFilters().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification withKey() {
        return given().noFilters().header("X-API-KEY", PushDoor.KEY);
    }
}
