package com.namdamasco.sandbox.webhook;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where Nulu sends its events, and how it proves itself. */
@ConfigMapping(prefix = "sandbox.webhook")
public interface WebhookConfig {
    /** The gateway's {@code /api/sb-webhook}; without it no webhook is sent. */
    Optional<URI> url();

    /** The body's {@code key}. */
    Optional<String> key();

    /** Signs the body as a fronting proxy would, when set. */
    Optional<String> signatureSecret();

    String senderUrl();

    /** The total time that Nulu waits. */
    Duration timeout();
}
