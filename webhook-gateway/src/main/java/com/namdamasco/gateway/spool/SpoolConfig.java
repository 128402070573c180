package com.namdamasco.gateway.spool;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Where records wait while the broker is away, how many, and from when on. */
@ConfigMapping(prefix = "gateway.spool")
public interface SpoolConfig {
    /** Where records wait while the broker is away: of this gateway alone, on a disk that outlives the process. */
    Path directory();

    /** The broker's share of WEBHOOK_PUBLISH_DEADLINE; what it has not acknowledged by then is spooled. */
    Duration after();

    /** Records that the spool holds. */
    long maxRecords();

    /** Bytes of records, keys and headers that the spool holds; the file on disk is somewhat larger. */
    MemorySize maxBytes();
}
