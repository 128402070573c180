package com.namdamasco.gateway.webhook;

/** The body exceeds WEBHOOK_BODY_LIMIT. */
class BodyTooLarge extends RuntimeException {
    BodyTooLarge(long limit) {
        super(
                "The body may have at most " + limit
                        + " bytes (WEBHOOK_BODY_LIMIT). Send files as links, not inside the message.",
                null,
                false,
                false);
    }
}
