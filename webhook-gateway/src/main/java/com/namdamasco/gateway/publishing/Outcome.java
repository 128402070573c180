package com.namdamasco.gateway.publishing;

/** How a webhook request can end: each named once, with its HTTP status and its metric tag. */
public enum Outcome {
    /** Durable: with every in-sync replica of the broker, or in the spool. */
    ACCEPTED(200, "accepted", "Accepted"),
    /** Genuine, but not an event that anybody acts on. */
    IGNORED(200, "ignored", "Ignored"),
    MALFORMED(400, "malformed", "The request is not a webhook that can be understood"),
    UNAUTHENTICATED(401, "unauthenticated", "The request is not proven to be genuine"),
    TOO_SLOW(408, "too-slow", "The request takes too long"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The request is not JSON"),
    /** Neither the broker nor the spool took it in time. Nulu does not retry, so its message is lost unless its sender repeats it; Meta does. */
    NOT_PUBLISHED(503, "not-published", "The message could not be stored");

    private final int status;
    private final String tag;
    private final String title;

    Outcome(int status, String tag, String title) {
        this.status = status;
        this.tag = tag;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The value of the metric tag {@code outcome}, also the last part of the problem's type. */
    public String tag() {
        return tag;
    }

    public String title() {
        return title;
    }
}
