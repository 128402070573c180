package com.namdamasco.sandbox.control;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The assistant, asked who owns each conversation. Without a URL the page shows "unknown". */
@ConfigMapping(prefix = "sandbox.assistant")
public interface AssistantConfig {
    Optional<URI> url();

    Optional<String> token();

    Duration pollInterval();

    /** Conversations that changed in this time are asked about. */
    Duration activeFor();
}
