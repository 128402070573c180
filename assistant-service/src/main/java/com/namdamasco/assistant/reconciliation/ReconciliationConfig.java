package com.namdamasco.assistant.reconciliation;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often Nulu is asked for what its webhook did not bring. */
@ConfigMapping(prefix = "namdamasco.reconciliation")
public interface ReconciliationConfig {

    /** How often Nulu is asked for messages that its webhook did not bring, for all replicas together. */
    @Variable(atLeast = "PT1S")
    Duration interval();

    /** A customer who wrote longer ago is not suddenly answered. */
    Duration maxAge();

    /** Histories that one run reads; what is left is the next run's. */
    @WithDefault("200")
    int maxConversations();

    /** A replica that has not finished its run by then is taken for dead. */
    @WithDefault("PT10M")
    Duration lease();
}
