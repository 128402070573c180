package com.namdamasco.assistant.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens when Nulu does not answer (docs/whatsapp-statuses.md). */
@ConfigMapping(prefix = "namdamasco.nulu-away")
public interface NuluAwayConfig {

    /** How long a turn waits for Nulu when it can do without. */
    Duration readBudget();

    /** How long a turn waits for Nulu when it cannot do without; the REST client's own timeouts are below it. */
    @WithDefault("PT12S")
    Duration longestRead();

    /** A customer who cannot be answered without Nulu waits so long, and is then the humans'. */
    Duration patience();

    /** How often the turn of a customer who cannot be answered without Nulu is tried again. */
    @WithDefault("PT5S")
    Duration retryDelay();
}
