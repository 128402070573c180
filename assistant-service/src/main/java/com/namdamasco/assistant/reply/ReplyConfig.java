package com.namdamasco.assistant.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "namdamasco.reply")
public interface ReplyConfig {

    @WithDefault("16")
    int concurrency();

    @WithDefault("6")
    int maxAttempts();

    /** Doubles with every attempt. */
    @WithDefault("PT2S")
    Duration retryDelay();

    @WithDefault("PT1S")
    Duration pollInterval();

    /** How often Nulu's history is searched for dashboard copies of which it is not known whether they were taken. */
    @WithDefault("15s")
    String uncertainCopiesInterval();

    /** A send that has not ended by then is taken for lost: its outcome is unknown. */
    @WithDefault("PT1M")
    Duration lostAfter();
}
