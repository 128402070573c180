package com.namdamasco.catalog;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** Pushes as the inventory system's fetcher does. */
public final class Fetcher {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private Fetcher() {}

    public static Response push(String json) {
        return given().header("X-API-KEY", World.API_KEY)
                .contentType("application/json")
                .body(json)
                .post("/api/receive-products");
    }

    /** Pushes and waits until it is completed; the report. */
    public static JsonPath pushed(String json) {
        String id = push(json).then().statusCode(202).extract().path("ingestionId");
        return completed(id);
    }

    public static JsonPath completed(String id) {
        await().atMost(BOUND).until(() -> report(id).getString("status").equals("completed"));
        return report(id);
    }

    public static JsonPath report(String id) {
        return json("/api/ingestions/" + id);
    }

    /** A JSON answer with exact decimals. */
    public static JsonPath json(String path, Object... parameters) {
        return given().config(EXACT)
                .get(path, parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One entry; fields in JSON. */
    public static String entry(String code, String warehouse, String fields) {
        return "{\"itemCode\":\"" + code + "\",\"whsName\":\"" + warehouse + "\"," + fields + "}";
    }
}
