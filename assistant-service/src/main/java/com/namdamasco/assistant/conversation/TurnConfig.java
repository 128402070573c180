package com.namdamasco.assistant.conversation;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a customer's messages become turns. */
@ConfigMapping(prefix = "namdamasco.turn")
public interface TurnConfig {

    /** How long to wait for the customer's next message before answering. */
    @Variable(atLeast = "PT0S", atMost = "PT1M")
    Duration quietPeriod();

    /** However fast the customer goes on writing, the answer is due this long after the first message. */
    @Variable(atLeast = "PT0S", atMost = "PT5M")
    Duration longestQuietPeriod();

    /** Messages of the conversation that the model sees. */
    @Variable(atMost = "500")
    int maxHistoryMessages();

    /** Turns that run at the same time: each is a thread that waits for the model, most of the time, and holds nothing else. */
    @WithDefault("256")
    int concurrency();

    /** A worker that has not finished by then is taken for dead, and its conversation is claimed anew. */
    @WithDefault("PT3M")
    Duration lease();

    /** A planned end of the service waits so long for the turns that have begun: as long as the longest turn takes. */
    @Variable(atLeast = "PT1S", atMost = "PT10M")
    Duration finishWithin();

    /** After so many failures in a row the customer is told so, and the conversation goes to the human agents. */
    @WithDefault("3")
    int maxAttempts();

    /** Wait after a failed turn; doubles with each. */
    @WithDefault("PT2S")
    Duration retryDelay();

    /** How often to look for work that no one announced: after a crash, or of another replica. */
    @WithDefault("PT1S")
    Duration pollInterval();
}
