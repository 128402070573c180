package com.namdamasco.catalog.embedding;

import java.util.Locale;

/** Why a provider gave no vectors. */
enum Trouble {
    /** 5xx, no answer, no connection: tried again, ever more slowly. */
    UNAVAILABLE,
    /** Too many calls: tried again when the provider says so. */
    RATE_LIMITED,
    /** Nothing is left to spend: calls cost nothing but do not help for a while. */
    QUOTA_EXHAUSTED,
    /** Key or model are wrong: someone has to change the configuration. */
    REFUSED,
    /** The vectors have another length than configured: likewise. */
    MISMATCH,
    /** One of the texts cannot be embedded, the others can. */
    BAD_TEXT;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a question would fare like a batch, so that it is not even asked. */
    boolean silencesQuestions() {
        return this != UNAVAILABLE;
    }
}
