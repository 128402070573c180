package com.namdamasco.catalog.ingestion;

import java.util.UUID;

/** Answer to a push: it is durable and will take effect. {@code status} is always "accepted". */
public record Accepted(UUID ingestionId, String status) {

    static Accepted of(UUID ingestionId) {
        return new Accepted(ingestionId, "accepted");
    }
}
