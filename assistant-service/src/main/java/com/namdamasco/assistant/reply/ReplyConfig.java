package com.namdamasco.assistant.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied (docs/sending.md). */
@ConfigMapping(prefix = "namdamasco.reply")
public interface ReplyConfig {

    /** Sends, and copies for the dashboard, under way at the same time. */
    @WithDefault("64")
    int concurrency();

    /** Attempts at a message that the channel certainly did not take, for reasons of its own. */
    @WithDefault("6")
    int maxAttempts();

    /** Wait before a further attempt; doubles with each, and with every refusal of a sender that goes too fast. */
    @WithDefault("PT2S")
    Duration retryDelay();

    /** The longest wait of a sender that goes too fast. */
    @WithDefault("PT1M")
    Duration longestRetryDelay();

    /** How often to look for replies that no one announced. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How often Nulu's history is searched for dashboard copies of which it is not known whether they were taken. */
    @WithDefault("15s")
    Duration uncertainCopiesInterval();

    /** A send that has not ended by then is taken for lost: its outcome is unknown. */
    @WithDefault("PT1M")
    Duration lostAfter();

    /** A reply that could not be sent by then is out of context; a human has the conversation instead. */
    @WithDefault("PT30M")
    Duration maxAge();

    /** The same for copies on the dashboard, which may be later. */
    @WithDefault("P1D")
    Duration copyMaxAge();

    /**
     * A reply that has waited longer for its sender is not sent: its prices may have changed, and its messages are answered anew.
     * Longer than all retries of one message together.
     */
    @WithDefault("PT2M")
    Duration freshFor();

    /** How often one message tries whether refused credentials have been mended. */
    @WithDefault("PT1M")
    Duration parkedRetry();

    /** How often one message tries whether a blocked number may send again. */
    @WithDefault("PT15M")
    Duration stoppedRetry();

    /** How often lost, expired and held-back sends are looked for. */
    @WithDefault("PT15S")
    Duration sweepInterval();
}
