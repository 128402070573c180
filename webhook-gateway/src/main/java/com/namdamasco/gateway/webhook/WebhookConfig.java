package com.namdamasco.gateway.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What the door lets in. */
@ConfigMapping(prefix = "gateway.webhook")
public interface WebhookConfig {
    /** Largest body of a webhook. */
    MemorySize bodyLimit();

    /** From the end of the header to the last byte of the body, for either door. */
    Duration bodyDeadline();
}
