package com.namdamasco.sandbox.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who wrote a message, as the page shows it. */
public enum Author {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("bot")
    BOT,
    @JsonProperty("agent")
    AGENT,
    /** Takeovers, department changes and internal notes. */
    @JsonProperty("system")
    SYSTEM
}
