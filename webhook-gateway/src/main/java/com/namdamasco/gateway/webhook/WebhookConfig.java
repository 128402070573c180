package com.namdamasco.gateway.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What the door lets in. */
@ConfigMapping(prefix = "gateway.webhook")
public interface WebhookConfig {
    /** WEBHOOK_BODY_LIMIT: the largest body in bytes, or with a suffix (64K, 1M). */
    MemorySize bodyLimit();

    /** WEBHOOK_BODY_DEADLINE: from the header to the last byte, for either door. */
    Duration bodyDeadline();
}
