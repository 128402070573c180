package com.namdamasco.assistant.takeover;

import java.time.OffsetDateTime;

/**
 * One line of the takeover ledger.
 *
 * @param event {@code begin}, {@code prolong} or {@code end}
 * @param cause a {@link PauseCause} or, of an end, a {@link ResumeCause}, in lower case
 * @param actor the Nulu user who caused it; null when that is not known
 * @param at when it took effect; before {@code recordedAt} for what was noticed late
 * @param pausedUntil null for an end
 */
public record TakeoverEvent(
        String event,
        String cause,
        String reason,
        String actor,
        OffsetDateTime at,
        OffsetDateTime pausedUntil,
        OffsetDateTime recordedAt) {}
