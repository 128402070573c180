package com.namdamasco.catalog.authentication;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may push products. */
@ConfigMapping(prefix = "catalog.receiver")
public interface ReceiverConfig {

    /** Key that the fetcher sends in {@code X-API-KEY}; variable {@code RECEIVER_API_KEY}. Without it no start. */
    Optional<String> apiKey();
}
