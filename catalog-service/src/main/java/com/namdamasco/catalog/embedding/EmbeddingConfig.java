package com.namdamasco.catalog.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which model gives texts their meaning, and how it is called. */
@ConfigMapping(prefix = "catalog.embedding")
public interface EmbeddingConfig {

    /** Endpoint that speaks the OpenAI protocol, ending in {@code /v1}; variable {@code OPENAI_BASE_URL}. */
    URI baseUrl();

    /** Variable {@code OPENAI_API_KEY}. Without it no start. */
    Optional<String> apiKey();

    /** Variable {@code EMBEDDING_MODEL}. */
    String model();

    /** Numbers in a vector of that model; variable {@code EMBEDDING_DIMENSION}. */
    int dimension();

    /** Texts in one call. */
    @WithDefault("64")
    int batchSize();

    /** Calls at the same time, from each replica. */
    @WithDefault("2")
    int concurrency();

    /** A batch whose worker died is taken again after this time; longer than a call with all its retries. */
    @WithDefault("5m")
    Duration lease();

    /** Wait after a failed batch; doubled with each failure, at most ten minutes. */
    @WithDefault("15s")
    Duration retryDelay();

    /** How often to look for texts whose time has come. */
    @WithDefault("2s")
    Duration pollInterval();

    /** A search that waits longer for the meaning of its question goes on without. */
    @WithDefault("2s")
    Duration questionTimeout();

    /** Questions whose vector is kept in memory. */
    @WithDefault("5000")
    int questionCacheSize();
}
