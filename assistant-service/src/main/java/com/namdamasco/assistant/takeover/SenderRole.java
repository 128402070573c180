package com.namdamasco.assistant.takeover;

/** Who wrote a message of a conversation (design.md, "The life of a message", step 3). */
public enum SenderRole {
    CUSTOMER,
    /** The dashboard copy of our own reply: Nulu announces it like any other message. */
    OWN_ECHO,
    /** The tool that answers comments under posts; it writes through a proxy user. */
    COMMENT_BOT,
    HUMAN_AGENT,
    UNKNOWN
}
