package com.namdamasco.sandbox.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Who answers a conversation, as the assistant says.
 *
 * @param pausedUntil null unless paused, and null for a pause without an end
 */
public record AssistantState(State state, Instant pausedUntil) {
    static final AssistantState UNKNOWN = new AssistantState(State.UNKNOWN, null);
    static final AssistantState BOT = new AssistantState(State.BOT, null);

    /** Its JSON names are the page's. */
    public enum State {
        @JsonProperty("bot")
        BOT,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("unknown")
        UNKNOWN
    }
}
