package com.namdamasco.catalog.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel.TaskType;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * LangChain4j's models of any space whose provider has a key here: while the model changes there are two. They try once
 * and wait for nobody: when to try again is decided for all replicas together.
 */
@ApplicationScoped
class EmbeddingModels {

    private record Wanted(SpaceKey key, boolean questions) {}

    private final EmbeddingConfig config;
    private final Map<Wanted, EmbeddingModel> models = new ConcurrentHashMap<>();

    EmbeddingModels(EmbeddingConfig config) {
        this.config = config;
    }

    /** Why nothing can be embedded in this space here; empty when it can. */
    Optional<String> lack(SpaceKey key) {
        return apiKey(key).isPresent()
                ? Optional.empty()
                : Optional.of(
                        key.provider().keyVariable() + " is not set: it pays for the embeddings of " + key.model());
    }

    /** For texts that are searched. */
    EmbeddingModel documents(SpaceKey key) {
        return models.computeIfAbsent(new Wanted(key, false), this::create);
    }

    /** For texts that search. */
    EmbeddingModel questions(SpaceKey key) {
        return models.computeIfAbsent(new Wanted(key, true), this::create);
    }

    private Optional<String> apiKey(SpaceKey key) {
        return config.endpoint(key.provider()).apiKey().filter(secret -> !secret.isBlank());
    }

    private EmbeddingModel create(Wanted wanted) {
        SpaceKey key = wanted.key();
        Duration timeout = wanted.questions() ? config.questionTimeout() : config.timeout();
        String address = config.endpoint(key.provider()).baseUrl().toString();
        String secret = apiKey(key)
                .orElseThrow(() -> new IllegalStateException(
                        key.provider().keyVariable() + " is not set: it pays for the embeddings of " + key.model()));
        return switch (key.provider()) {
            case OPENAI ->
                OpenAiEmbeddingModel.builder()
                        .httpClientBuilder(ProviderHttpClient.builder(timeout))
                        .timeout(timeout)
                        .baseUrl(address)
                        .apiKey(secret)
                        .modelName(key.model())
                        .dimensions(key.dimensionIsAsked() ? key.dimension() : null)
                        .maxSegmentsPerBatch(key.provider().maxInputs())
                        .maxRetries(0)
                        .build();
            case GEMINI ->
                GoogleAiEmbeddingModel.builder()
                        .httpClientBuilder(ProviderHttpClient.builder(timeout))
                        .timeout(timeout)
                        .baseUrl(address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                        .apiKey(secret)
                        .modelName(key.model())
                        .taskType(wanted.questions() ? TaskType.RETRIEVAL_QUERY : TaskType.RETRIEVAL_DOCUMENT)
                        .outputDimensionality(key.dimension())
                        .maxRetries(0)
                        .build();
        };
    }
}
