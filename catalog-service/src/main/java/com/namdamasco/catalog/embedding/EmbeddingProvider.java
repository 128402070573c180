package com.namdamasco.catalog.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The embedding endpoint. Blocks its caller. */
@ApplicationScoped
class EmbeddingProvider {

    private final EmbeddingModel model;
    private final EmbeddingConfig config;

    EmbeddingProvider(EmbeddingModel model, EmbeddingConfig config) {
        this.model = model;
        this.config = config;
    }

    /** Vectors of texts in their order. Tried again after a while; a worker has time. */
    @Retry(maxRetries = 1, delay = 1_000, delayUnit = ChronoUnit.MILLIS, jitter = 200, abortOn = WrongDimension.class)
    List<float[]> embedAll(List<String> texts) {
        List<Embedding> embeddings =
                model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
        if (embeddings.size() != texts.size()) {
            throw new IllegalStateException("Asked for " + texts.size() + " embeddings, got " + embeddings.size());
        }
        return embeddings.stream().map(this::checked).toList();
    }

    /** Vector of a question. Tried once; while the endpoint is away, callers are told at once. */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    float[] embed(String question) {
        return checked(model.embed(question).content());
    }

    private float[] checked(Embedding embedding) {
        if (embedding.dimension() != config.dimension()) {
            throw new WrongDimension(config.model(), embedding.dimension(), config.dimension());
        }
        return embedding.vector();
    }

    /** The model answers with vectors of another length than configured. */
    static final class WrongDimension extends RuntimeException {
        WrongDimension(String model, int actual, int configured) {
            super("EMBEDDING_DIMENSION is " + configured + " but the model " + model + " answers with " + actual);
        }
    }
}
