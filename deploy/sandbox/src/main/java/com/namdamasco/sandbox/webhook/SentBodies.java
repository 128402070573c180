package com.namdamasco.sandbox.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The webhooks sent last, by message id. */
final class SentBodies {
    private static final int KEPT = 10_000;

    private final Map<String, byte[]> bodies = new LinkedHashMap<>();

    synchronized void keep(String messageId, byte[] body) {
        bodies.put(messageId, body);
        if (bodies.size() > KEPT) {
            bodies.remove(bodies.keySet().iterator().next());
        }
    }

    synchronized Optional<byte[]> find(String messageId) {
        return Optional.ofNullable(bodies.get(messageId));
    }
}
