package com.namdamasco.assistant.status;

import java.util.Locale;

/** What became of a status: each named once, with its metric tag. */
public enum Recorded {
    /** Stored beside its reply. */
    STORED,
    /** Stored, and the reply's state was open until now or turned out wrong. */
    SETTLED,
    /** None of our replies; another system may send from the same number. */
    NOT_OURS,
    /** A status that nobody here knows what to do with. */
    NOT_KNOWN;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
