package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import java.util.regex.Pattern;

/**
 * The {@code Idempotency-Key} header: what a client repeats when it does not know whether a push arrived. Written plain or
 * in quotes (draft-ietf-httpapi-idempotency-key-header); both are the same key. Kept as long as the record of the ingestion.
 */
final class IdempotencyKey {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** The key; null when there is no header, or an empty one. */
    static String of(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw RequestProblem.badRequest(
                    "Idempotency-Key must be 1 to 255 printable ASCII characters without space.");
        }
        return key;
    }
}
