package com.namdamasco.assistant.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a waiting customer is worth an alarm. */
@ConfigMapping(prefix = "namdamasco.unanswered")
public interface UnansweredConfig {

    /**
     * A customer who waits longer for the assistant is counted in namdamasco_conversations_unanswered, and in the log.
     */
    Duration after();

    /** At most one line in the log of customers who wait in so long. */
    @WithDefault("PT5M")
    Duration alarmInterval();
}
