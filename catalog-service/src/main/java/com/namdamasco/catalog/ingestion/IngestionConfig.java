package com.namdamasco.catalog.ingestion;

import com.namdamasco.settings.Variable;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and rhythm of the pushes. */
@ConfigMapping(prefix = "catalog.ingestion")
public interface IngestionConfig {

    /** Largest push as it travels, compressed or not. */
    @WithDefault("1G")
    MemorySize maxBodySize();

    /** Largest body after decompression. */
    @WithDefault("4G")
    MemorySize maxInflatedSize();

    /**
     * How prices that come as text are written: comma (1.234,50), point (1,234.50), or unambiguous: both, as long as a
     * text can mean one thing only (7599,60 and 189.99 are taken, 1.234 is rejected).
     */
    @WithDefault("unambiguous")
    NumberFormat numberFormat();

    /**
     * Share of the products in stock that may vanish by one complete snapshot; beyond it the snapshot fails and
     * changes nothing, unless it is forced.
     */
    @WithDefault("0.5")
    @Variable(atMost = "1")
    double snapshotLimit();

    /** How long the body of a push that broke off is kept, for whoever looks into it; that of any other is deleted at once. */
    Duration keepFailedPushes();

    /** How long the reports of pushes are kept. */
    Duration keepReports();

    /** How often to look for what is old enough to be deleted. */
    @WithDefault("1h")
    Duration retentionInterval();

    /** How often to look for accepted pushes that another replica left, or that a crash interrupted. */
    @WithDefault("2s")
    Duration pollInterval();

    /** After so many attempts that broke off a push is marked failed, so that it does not block the next ones. */
    @WithDefault("5")
    int maxAttempts();
}
