package com.namdamasco.gateway.spool;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Where records wait while the broker is away, how many, and from when on. */
@ConfigMapping(prefix = "gateway.spool")
public interface SpoolConfig {
    /** SPOOL_DIRECTORY: of this one gateway alone, on a disk that outlives the process. */
    Path directory();

    /** SPOOL_AFTER: the broker's share of WEBHOOK_PUBLISH_DEADLINE; what it has not acknowledged by then is spooled. */
    Duration after();

    /** SPOOL_MAX_RECORDS. */
    long maxRecords();

    /** SPOOL_MAX_BYTES: of records, keys and headers; the file on disk is somewhat larger. */
    MemorySize maxBytes();
}
