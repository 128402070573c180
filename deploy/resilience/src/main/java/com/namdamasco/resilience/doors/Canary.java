package com.namdamasco.resilience.doors;

import java.util.Set;

/**
 * Something that must not sing.
 *
 * @param name what it is
 * @param nowhere the places where it must not appear
 */
record Canary(String name, String value, Set<Place> nowhere) {

    /** Where it is looked for. */
    enum Place {
        LOG,
        TOPIC,
        PROMPT,
        REPLY,
        PROBLEM,
        TABLE
    }

    static Canary secret(String name, String value) {
        return new Canary(name, value, Set.of(Place.values()));
    }

    /** Customers' words are in topics, prompts and tables, that is what these are for; nobody else gets to see them. */
    static Canary text(String name, String value) {
        return new Canary(name, value, Set.of(Place.LOG, Place.PROBLEM));
    }
}
