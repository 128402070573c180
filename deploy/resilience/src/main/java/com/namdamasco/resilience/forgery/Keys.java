package com.namdamasco.resilience.forgery;

import java.util.UUID;

/**
 * What a sender proves itself with.
 *
 * @param key inside Nulu's body
 * @param nuluSecret signs Nulu's body
 * @param metaSecret signs Meta's
 */
record Keys(String key, String nuluSecret, String metaSecret) {

    static Keys random() {
        return new Keys(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }
}
