package com.namdamasco.catalog;

import java.net.URI;

import static io.restassured.RestAssured.given;

/** The sandbox's control: counts the embedding calls that reached it and makes them fail on demand. */
public record Sandbox(URI url) {

    public int embeddingCalls() {
        return given().queryParam("target", "openai-embeddings")
                .get(url + "/sandbox/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    public void failEmbeddings(int times) {
        given().contentType("application/json")
                .body("{\"status\":503,\"times\":" + times + "}")
                .put(url + "/sandbox/faults/openai-embeddings")
                .then()
                .statusCode(200);
    }

    public void heal() {
        given().delete(url + "/sandbox/faults").then().statusCode(204);
    }
}
