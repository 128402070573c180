package com.namdamasco.assistant.scenario;

import java.util.Map;

/** With which HTTP status the Cloud API answers an error code. */
final class WhatsAppCodes {
    private static final Map<Integer, Integer> STATUS =
            Map.of(190, 401, 0, 401, 10, 403, 130429, 429, 131056, 429, 131016, 503, 131000, 500);
    private static final int OTHER = 400;

    private WhatsAppCodes() {}

    static int httpStatus(int code) {
        return STATUS.getOrDefault(code, OTHER);
    }
}
