package com.namdamasco.catalog.embedding;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which model gives texts their meaning, and how it is called. */
@ConfigMapping(prefix = "catalog.embedding")
public interface EmbeddingConfig {

    /**
     * Whose model embeds: openai (or whatever speaks its protocol at OPENAI_BASE_URL) or gemini. Another provider,
     * model or dimension is built up beside the one in use, which searches use until it is complete: keep the old
     * provider's key until then.
     */
    @Variable(form = "(?i)openai|gemini", inWords = "openai or gemini")
    String provider();

    /** Of the configured provider. */
    default String model() {
        return endpoint(Provider.named(provider())).model();
    }

    /**
     * Numbers in a vector: asked for from Gemini and text-embedding-3-*; of other models, the length that they have.
     */
    @Variable(atMost = "4000")
    int dimension();

    /** OpenAI's protocol. */
    Endpoint openai();

    /** Google's protocol. */
    Endpoint gemini();

    /**
     * Where a provider is. Both may be there: while a change of provider is going on, questions still go to the other one.
     */
    interface Endpoint {

        /** Where the provider is, version included. */
        URI baseUrl();

        /** Key of the provider; there is no start without that of the configured one. */
        @Variable(secret = true, needed = "where this provider is asked, for replies, voice notes or embeddings")
        Optional<String> apiKey();

        /** Embedding model. */
        @Variable(form = "[A-Za-z0-9._:/-]+", inWords = "the name of a model: letters, digits and . _ : / -")
        String model();
    }

    /** Texts in one call; never more than the provider takes. */
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

    /** No calls for so long after an exhausted quota; a restart tries at once. */
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
