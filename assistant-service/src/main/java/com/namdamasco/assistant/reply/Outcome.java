package com.namdamasco.assistant.reply;

import java.util.Locale;

/** What became of a message of the outbox, for now or for good; also the tag of the metric. */
public enum Outcome {
    SENT,
    /** It may have been delivered. */
    UNKNOWN,
    FAILED,
    /** Overtaken by a newer message or by a human. */
    CANCELLED,
    /** Not taken, or not yet: it waits in the outbox. */
    RETRIED;

    /** The state of its row. */
    String column() {
        return this == RETRIED ? "pending" : tag();
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
