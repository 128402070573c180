package com.namdamasco.benchmarks.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Searches as they go over the wire. Pure. */
final class Requests {

    private Requests() {}

    static byte[] of(String question, Filter filter) {
        return KeepAliveClient.request(
                "/api/products/search?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + filter.query());
    }
}
