package com.namdamasco.assistant.takeover;

import java.util.Locale;

/** Why the assistant has a conversation again. */
public enum ResumeCause {
    /** The pause ran out. */
    TIME("the pause ran out"),
    API("an operator asked for it"),
    /** A human agent wrote the resume command, by default {@code #bot}. */
    AGENT_BOT_COMMAND("a human agent gave the conversation back");

    private final String reason;

    ResumeCause(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
