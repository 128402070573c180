package com.namdamasco.sandbox.whatsapp;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where Meta sends what became of a message, and how it proves itself. */
@ConfigMapping(prefix = "sandbox.whatsapp-statuses")
public interface StatusesConfig {
    /** WHATSAPP_WEBHOOK_URL: the gateway's {@code /api/whatsapp-webhook}; without it no status is sent. */
    Optional<URI> url();

    /** WHATSAPP_APP_SECRET: the first of a list signs. */
    Optional<String> appSecret();

    /** From sent to delivered. */
    Duration delivery();

    /** Before a status that was not answered 200 is sent again; doubles each time. */
    Duration retryDelay();
}
