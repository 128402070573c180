package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Who may ask the service what over HTTP. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ConversationApiTest {

    @Test
    void showsConversationsOnlyToHoldersOfTheToken() {
        given().get("/api/conversations/1")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("ASSISTANT_SERVICE_TOKEN"));
        Shop.service().get("/api/conversations/unknown").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsItsHealthWhereTheOldApplicationDid() {
        for (String path : List.of("", "/live", "/ready", "/started")) {
            given().get("/api/health" + path).then().statusCode(200).body("status", equalTo("UP"));
        }
    }
}
