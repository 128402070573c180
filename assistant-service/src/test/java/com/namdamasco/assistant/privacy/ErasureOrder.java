package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.Shop;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** What an operator orders when a customer asks to be forgotten. */
final class ErasureOrder {

    static final String PATH = "/api/customers/erasure";

    private ErasureOrder() {}

    static ValidatableResponse give(String field, String value) {
        return Shop.service()
                .contentType("application/json")
                .body(Map.of(field, value))
                .post(PATH)
                .then();
    }
}
