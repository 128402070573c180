package com.namdamasco.catalog.embedding;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A configuration that needs no service. */
record Settings(String provider, String model, int dimension, Endpoint openai, Endpoint gemini)
        implements EmbeddingConfig {

    static final Duration RETRY_DELAY = Duration.ofSeconds(10);
    static final Duration QUOTA_PAUSE = Duration.ofMinutes(15);
    static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);

    /** An endpoint that answers nothing is at {@code http://localhost:1}. */
    record At(URI baseUrl, Optional<String> apiKey) implements Endpoint {
        @Override
        public String model() {
            return "model";
        }
    }

    static Settings of(String provider, String model, int dimension) {
        At nowhere = new At(URI.create("http://localhost:1"), Optional.of("key"));
        return new Settings(provider, model, dimension, nowhere, nowhere);
    }

    Settings withOpenai(String url, String key) {
        return new Settings(provider, model, dimension, new At(URI.create(url), Optional.ofNullable(key)), gemini);
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration retryDelay() {
        return RETRY_DELAY;
    }

    @Override
    public Duration quotaPause() {
        return QUOTA_PAUSE;
    }

    @Override
    public Duration refusedPause() {
        return REFUSED_PAUSE;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration refreshInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration sweepInterval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration indexGrace() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String indexMemory() {
        return "64MB";
    }

    @Override
    public Duration questionTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int questionCacheSize() {
        return 1;
    }
}
