package com.namdamasco.assistant.takeover;

import java.time.Duration;
import java.time.Instant;

/**
 * A human gets a conversation.
 *
 * @param reason in words, for dashboards; null for the cause's own
 * @param actor the Nulu user who caused it; null when that is not known
 * @param length null for the configured one
 * @param from when the human began, for what is learnt late; null for now, by the database's clock
 */
public record NewPause(PauseCause cause, String reason, String actor, Duration length, Instant from) {

    public NewPause {
        reason = reason == null || reason.isBlank() ? cause.reason() : reason;
        actor = actor == null || actor.isBlank() ? null : actor;
    }

    public static NewPause of(PauseCause cause) {
        return new NewPause(cause, null, null, null, null);
    }

    public NewPause because(String words) {
        return new NewPause(cause, words, actor, length, from);
    }

    public NewPause by(String userId) {
        return new NewPause(cause, reason, userId, length, from);
    }

    public NewPause lasting(Duration duration) {
        return new NewPause(cause, reason, actor, duration, from);
    }

    public NewPause since(Instant instant) {
        return new NewPause(cause, reason, actor, length, instant);
    }
}
