package com.namdamasco.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Every call that reached it, the first one first: {@code at}, {@code status}, {@code body}. */
    public List<Map<String, Object>> calls() {
        return given().queryParam("target", "openai-embeddings")
                .get(url + "/sandbox/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("calls");
    }

    /** The texts that were embedded by that model, batches and questions, repetitions included. */
    public List<String> embedded(String model) {
        return calls().stream()
                .filter(call -> call.get("status").equals(200))
                .map(call -> (Map<?, ?>) call.get("body"))
                .filter(body -> model.equals(body.get("model")))
                .flatMap(body ->
                        body.get("input") instanceof List<?> texts ? texts.stream() : Stream.of(body.get("input")))
                .map(String::valueOf)
                .toList();
    }

    public void failEmbeddings(int times) {
        order("{\"status\":503,\"times\":" + times + "}");
    }

    /** Orders a fault of the embeddings: see fault.Fault of the sandbox. */
    public void order(String fault) {
        given().contentType("application/json")
                .body(fault)
                .put(url + "/sandbox/faults/openai-embeddings")
                .then()
                .statusCode(200);
    }

    public void heal() {
        given().delete(url + "/sandbox/faults").then().statusCode(204);
    }
}
