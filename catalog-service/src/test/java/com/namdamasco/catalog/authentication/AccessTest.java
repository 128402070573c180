package com.namdamasco.catalog.authentication;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/health, OPEN",
        "GET, /api/health/ready, OPEN",
        "GET, /api/healthy, SERVICE",
        "POST, /api/receive-products, RECEIVER",
        "PUT, /api/receive-products, RECEIVER",
        "POST, /api/receive-products/, RECEIVER",
        "POST, /api/receive-products;a=b, RECEIVER",
        "POST, /api;a/receive-products, RECEIVER",
        "POST, /api/receive-products/x, SERVICE",
        "GET, /api/ingestions, RECEIVER_OR_SERVICE",
        "HEAD, /api/ingestions/17, RECEIVER_OR_SERVICE",
        "GET, /api/ingestions/17/rejections, RECEIVER_OR_SERVICE",
        "DELETE, /api/ingestions/17, SERVICE",
        "GET, /api/products/search, SERVICE",
        "GET, /api/items/health, SERVICE",
        "PUT, /api/knowledge/pago, SERVICE",
        "GET, /q/openapi, SERVICE",
        "GET, /, SERVICE",
        "GET, '', SERVICE",
        "GET, /API/HEALTH, SERVICE",
        "GET, /nothing, SERVICE",
    })
    void everyAddressNeedsTheTokenUnlessItIsNamed(String method, String path, Access access) {
        assertThat(Access.of(method, path)).isEqualTo(access);
    }
}
