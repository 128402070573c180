package com.namdamasco.sandbox.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages accepted last, oldest first; those too whose answer was then dropped on demand. */
@ApplicationScoped
class SentMessages {
    private static final int KEPT = 10_000;

    private final Map<String, SentMessage> byId = new LinkedHashMap<>();

    synchronized void add(SentMessage message) {
        byId.put(message.id(), message);
        if (byId.size() > KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    synchronized Optional<SentMessage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<SentMessage> of(String conversationId) {
        return byId.values().stream()
                .filter(message -> message.conversationId().equals(conversationId))
                .toList();
    }
}
