package com.namdamasco.gateway.webhook;

/** The body exceeds its limit. */
class BodyTooLarge extends RuntimeException {
    BodyTooLarge(WebhookBody.Limit limit) {
        super(
                "The body may have at most " + limit.bytes() + " bytes (" + limit.variable()
                        + "). Send files as links, not inside the message.",
                null,
                false,
                false);
    }
}
