package com.namdamasco.gateway.webhook;

import java.time.Duration;

/** The body was not complete in time. */
class BodyTooSlow extends RuntimeException {
    BodyTooSlow(Duration deadline) {
        super(
                "The body has to be complete within " + deadline.toMillis() + " ms (WEBHOOK_BODY_DEADLINE).",
                null,
                false,
                false);
    }
}
