package com.namdamasco.assistant.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a waiting customer is worth an alarm. */
@ConfigMapping(prefix = "namdamasco.unanswered")
public interface UnansweredConfig {

    /** {@code UNANSWERED_AFTER}. */
    Duration after();

    /** At most one line in the log in so long. */
    @WithDefault("PT5M")
    Duration alarmInterval();
}
