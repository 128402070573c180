package com.namdamasco.assistant.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often Nulu is asked for what its webhook did not bring. */
@ConfigMapping(prefix = "namdamasco.reconciliation")
public interface ReconciliationConfig {

    /** {@code RECONCILIATION_INTERVAL}, for all replicas together. */
    Duration interval();

    /** {@code RECONCILIATION_MAX_AGE}: a customer who wrote longer ago is not suddenly answered. */
    Duration maxAge();

    /** Histories that one run reads; what is left is the next run's. */
    @WithDefault("200")
    int maxConversations();

    /** A replica that has not finished by then is taken for dead. */
    @WithDefault("PT10M")
    Duration lease();
}
