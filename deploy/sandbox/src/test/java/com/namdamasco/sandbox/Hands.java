package com.namdamasco.sandbox;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** What tests do at the sandbox, over HTTP. */
public final class Hands {
    private Hands() {}

    public static JsonPath open(String channel, String phone) {
        Map<String, String> wanted = new HashMap<>(Map.of("channel", channel, "customerName", "María Pérez"));
        if (phone != null) {
            wanted.put("phone", phone);
        }
        return given().contentType(ContentType.JSON)
                .body(wanted)
                .post("/sandbox/conversations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static String opened(String channel) {
        return open(channel, null).getString("conversationId");
    }

    public static JsonPath conversation(String id) {
        return given().get("/sandbox/conversations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The message's id. */
    public static String customerSays(String id, String text) {
        return control(id + "/customer-messages", Map.of("text", text)).getString("messageId");
    }

    public static JsonPath control(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/sandbox/conversations/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A call of Nulu's API with the right token. */
    public static ValidatableResponse nulu(String function, Map<String, String> arguments) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", "sandbox-nulu-token")
                .formParam("function", function)
                .formParams(arguments)
                .post("/nulu/include/api.php")
                .then();
    }

    public static Response openAi(String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer any-key")
                .body(body)
                .post("/openai/v1/" + path);
    }

    public static void order(String target, String fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .put("/sandbox/faults/" + target)
                .then()
                .statusCode(200);
    }
}
