package com.namdamasco.benchmarks.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Searches as they go over the wire. Pure. */
final class Requests {

    private Requests() {}

    /** Items one by one, not grouped by model. */
    static byte[] ofItems(String question, Filter filter) {
        return request(target(question, filter) + "&group=item");
    }

    static byte[] of(String question, Filter filter) {
        return request(target(question, filter));
    }

    private static byte[] request(String target) {
        return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + Shop.TOKEN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String target(String question, Filter filter) {
        return "/api/products/search?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + filter.query();
    }
}
