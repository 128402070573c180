package com.namdamasco.catalog.configuration;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Bounds of the platform's HTTP server, which reads them itself; here so that they are checked and documented. */
@ConfigMapping(prefix = "catalog.http")
public interface HttpConfig {

    /** How long the sender of a push may be silent. */
    Duration stallTimeout();
}
