package com.namdamasco.sandbox.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages accepted last, oldest first; those too whose answer was then dropped on demand. */
@ApplicationScoped
class SentMessages {
    private static final int KEPT = 10_000;

    private final Map<String, SentMessage> byId = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    synchronized void add(SentMessage message) {
        byId.put(message.id(), message);
        if (byId.size() > KEPT) {
            String oldest = byId.keySet().iterator().next();
            byId.remove(oldest);
            read.remove(oldest);
        }
    }

    synchronized Optional<SentMessage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of the conversation that were not read before; now they are. */
    synchronized List<SentMessage> read(String conversationId) {
        return of(conversationId).stream()
                .filter(message -> read.add(message.id()))
                .toList();
    }

    synchronized List<SentMessage> of(String conversationId) {
        return byId.values().stream()
                .filter(message -> message.conversationId().equals(conversationId))
                .toList();
    }
}
