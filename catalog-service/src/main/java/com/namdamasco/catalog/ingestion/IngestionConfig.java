package com.namdamasco.catalog.ingestion;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and rhythm of the pushes. */
@ConfigMapping(prefix = "catalog.ingestion")
public interface IngestionConfig {

    /** Largest body as it travels, compressed or not; variable {@code CATALOG_INGESTION_MAX_BODY_SIZE}. */
    @WithDefault("1G")
    MemorySize maxBodySize();

    /** Largest body after decompression. */
    @WithDefault("4G")
    MemorySize maxInflatedSize();

    /** How prices that come as text are written; variable {@code CATALOG_NUMBER_FORMAT}. */
    @WithDefault("unambiguous")
    NumberFormat numberFormat();

    /**
     * Share (0 to 1) of the products in stock that may vanish by one complete snapshot; beyond it the snapshot fails and
     * changes nothing, unless it is forced. Variable {@code CATALOG_INGESTION_SNAPSHOT_LIMIT}.
     */
    @WithDefault("0.5")
    double snapshotLimit();

    /** How often to look for accepted pushes that another replica left, or that a crash interrupted. */
    @WithDefault("2s")
    Duration pollInterval();

    /** After so many attempts that broke off a push is marked failed, so that it does not block the next ones. */
    @WithDefault("5")
    int maxAttempts();
}
