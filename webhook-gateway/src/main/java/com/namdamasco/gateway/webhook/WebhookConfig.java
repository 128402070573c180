package com.namdamasco.gateway.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** What the door lets in. */
@ConfigMapping(prefix = "gateway.webhook")
public interface WebhookConfig {
    /** WEBHOOK_BODY_LIMIT: the largest body in bytes, or with a suffix (64K, 1M). */
    MemorySize bodyLimit();
}
