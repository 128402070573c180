package com.namdamasco.sandbox.gemini;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@SandboxTest
class GeminiEmbeddingsTest {

    @AfterEach
    void noFaults() {
        given().delete("/sandbox/faults").then().statusCode(204);
    }

    @Test
    void embedsABatchInOrder() {
        ValidatableResponse batch = post("batchEmbedContents", batch(3)).statusCode(200);
        ValidatableResponse single = post("embedContent", request("nevera 1")).statusCode(200);

        batch.body("embeddings", hasSize(3)).body("embeddings[1].values", hasSize(256));
        assertThat(batch.extract().<List<Float>>path("embeddings[1].values"))
                .isEqualTo(single.extract().path("embedding.values"));
    }

    @Test
    void refusesAsGoogleDoes() {
        given().contentType("application/json")
                .body(request("nevera"))
                .post("/gemini/v1beta/models/gemini-embedding-001:embedContent")
                .then()
                .statusCode(403)
                .body("error.status", equalTo("PERMISSION_DENIED"));
        post("batchEmbedContents", batch(101)).statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        post("embedContent", request("")).statusCode(400);
    }

    @Test
    void failsOnDemandForMarkedTextsOnly() {
        Hands.order("gemini-embeddings", "{\"status\":429,\"times\":1,\"matching\":\"veneno\"}");

        post("embedContent", request("nevera")).statusCode(200);
        post("embedContent", request("veneno")).statusCode(429).body("error.status", equalTo("RESOURCE_EXHAUSTED"));
        post("embedContent", request("veneno")).statusCode(200);
    }

    private static ValidatableResponse post(String action, String body) {
        return given().contentType("application/json")
                .header("x-goog-api-key", "any")
                .body(body)
                .post("/gemini/v1beta/models/gemini-embedding-001:" + action)
                .then();
    }

    private static String batch(int texts) {
        return IntStream.range(0, texts)
                .mapToObj(n -> request("nevera " + n))
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
    }

    private static String request(String text) {
        return "{\"model\":\"models/gemini-embedding-001\",\"content\":{\"parts\":[{\"text\":\"" + text
                + "\"}]},\"outputDimensionality\":256}";
    }
}
