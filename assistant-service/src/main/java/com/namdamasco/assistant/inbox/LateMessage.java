package com.namdamasco.assistant.inbox;

import com.namdamasco.assistant.takeover.SenderRole;
import java.time.Instant;

/**
 * A message that no webhook brought.
 *
 * @param writtenAt null when that is not known
 */
public record LateMessage(NuluMessage message, SenderRole role, Instant writtenAt, Duty duty) {

    /** What it asks of us, this late. */
    public enum Duty {
        /** The same as if it had come in time; pauses count from when it was written. */
        AS_EVER,
        /** A customer's message to which a human has spoken since: theirs. */
        HUMANS,
        /** To be stored, no more: too old, or what came after it has been dealt with. */
        NONE
    }
}
