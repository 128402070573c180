package com.namdamasco.assistant.takeover;

import java.util.Locale;

/** Why a human has a conversation. Its {@link #code} is what the ledger, the API and the metrics call it. */
public enum PauseCause {
    HUMAN_REPLY("a human agent replied"),
    UNKNOWN_SENDER("someone unknown wrote"),
    /** A tool of the agent: the customer asked for a human, or the model saw that one is needed. */
    TOOL("the assistant called a human agent"),
    API("an operator asked for it"),
    /** A reply that announced a human has been sent. */
    HAND_OVER("the assistant handed the conversation over"),
    /** The Nulu history holds a human agent's words that no webhook told us of. */
    IMPLICIT_HISTORY("a human agent's reply was found in the history"),
    /** WhatsApp took a reply and dropped it afterwards. */
    NOT_DELIVERED("a reply did not reach the customer"),
    GAVE_UP("the assistant could not answer"),
    UNSERVED_CHANNEL("the assistant does not serve this channel"),
    /** Brought along from the application before this one. */
    IMPORTED("a human had it in the application before this one");

    private final String reason;

    PauseCause(String reason) {
        this.reason = reason;
    }

    /** In words, for when nobody gave better ones. */
    public String reason() {
        return reason;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cause of this {@link #code}. */
    public static PauseCause ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
