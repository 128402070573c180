package com.namdamasco.catalog.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which model gives texts their meaning, and how it is called. */
@ConfigMapping(prefix = "catalog.embedding")
public interface EmbeddingConfig {

    /** {@code openai} or {@code gemini}; variable {@code EMBEDDING_PROVIDER}. */
    String provider();

    /** Variable {@code EMBEDDING_MODEL}. */
    String model();

    /** Numbers in a vector of that model; variable {@code EMBEDDING_DIMENSION}. */
    int dimension();

    /** Speaks the OpenAI protocol; the address ends in {@code /v1}. */
    Endpoint openai();

    /** Speaks Google's protocol; the address ends in {@code /v1beta}. */
    Endpoint gemini();

    /**
     * Where a provider is. Both may be there: while a change of provider is going on, questions still go to the other one.
     */
    interface Endpoint {

        /** Variables {@code OPENAI_BASE_URL}, {@code GEMINI_BASE_URL}. */
        URI baseUrl();

        /** Variables {@code OPENAI_API_KEY}, {@code GOOGLE_API_KEY}. No start without that of the configured provider. */
        Optional<String> apiKey();
    }

    /** Texts in one call; never more than the provider takes. Variable {@code EMBEDDING_BATCH_SIZE}. */
    int batchSize();

    /** Calls at the same time, from each replica. */
    @WithDefault("2")
    int concurrency();

    /** A call with a batch that takes longer has failed. */
    @WithDefault("60s")
    Duration timeout();

    /** Texts whose worker died are taken again after this time; longer than the calls for them take. */
    @WithDefault("5m")
    Duration lease();

    /** Wait after a failed call, when the provider names none; doubled with each failure, at most ten minutes. */
    @WithDefault("15s")
    Duration retryDelay();

    /** Wait after an exhausted quota, at least; variable {@code EMBEDDING_QUOTA_PAUSE}. */
    Duration quotaPause();

    /** Wait after the provider refused key or model, or answered with vectors of another length. */
    @WithDefault("5m")
    Duration refusedPause();

    /** How often to look for texts whose time has come, and whether a new model is ready to take over. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How often to look which model is the active one: until then a replica searches with the one before. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** How often to look for products without an embedding that nobody waits for. */
    @WithDefault("10m")
    Duration sweepInterval();

    /** How long the index of a replaced model stays, for replicas that have not noticed; longer than the refresh. */
    @WithDefault("1m")
    Duration indexGrace();

    /** What PostgreSQL may take to build an index, as its {@code maintenance_work_mem}. */
    @WithDefault("256MB")
    String indexMemory();

    /** A search that waits longer for the meaning of its question goes on without. */
    @WithDefault("2s")
    Duration questionTimeout();

    /** Questions whose vector is kept in memory. */
    @WithDefault("5000")
    int questionCacheSize();

    /** Where that provider is. */
    default Endpoint endpoint(Provider provider) {
        return provider == Provider.GEMINI ? gemini() : openai();
    }
}
