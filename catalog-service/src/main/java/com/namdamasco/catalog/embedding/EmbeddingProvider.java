package com.namdamasco.catalog.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** The embedding endpoints. One call each time, which blocks its caller; every failure is a {@link ProviderFailure}. */
@ApplicationScoped
class EmbeddingProvider {

    /** A text that no provider has anything against. */
    private static final String INNOCENT = "televisor";

    private final EmbeddingModels models;

    EmbeddingProvider(EmbeddingModels models) {
        this.models = models;
    }

    /** Vectors of texts in their order. */
    List<float[]> embedAll(SpaceKey key, List<String> texts) {
        return calling(key, () -> {
            List<Embedding> embeddings = models.documents(key)
                    .embedAll(texts.stream().map(TextSegment::from).toList())
                    .content();
            if (embeddings.size() != texts.size()) {
                throw new IllegalStateException("Asked for " + texts.size() + " embeddings, got " + embeddings.size());
            }
            return embeddings.stream().map(embedding -> checked(key, embedding)).toList();
        });
    }

    /** Vector of a question. While the endpoint is away, callers are told at once. */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    float[] embed(SpaceKey key, String question) {
        return calling(
                key, () -> checked(key, models.questions(key).embed(question).content()));
    }

    /** Embeds a text that nothing is wrong with. When it is refused all the same, key, model or dimension are wrong. */
    void tryOut(SpaceKey key) {
        try {
            calling(
                    key,
                    () -> checked(key, models.questions(key).embed(INNOCENT).content()));
        } catch (ProviderFailure failure) {
            if (failure.verdict().trouble() == Trouble.BAD_TEXT) {
                throw new ProviderFailure(ProviderAnswer.refusesEverything(key, failure.verdict()), failure);
            }
            throw failure;
        }
    }

    private static float[] checked(SpaceKey key, Embedding embedding) {
        if (embedding.dimension() != key.dimension()) {
            throw new ProviderFailure(
                    new Verdict(
                            Trouble.MISMATCH,
                            Optional.empty(),
                            "EMBEDDING_DIMENSION is " + key.dimension() + " but the model " + key.model()
                                    + " answers with " + embedding.dimension()),
                    null);
        }
        return embedding.vector();
    }

    private static <T> T calling(SpaceKey key, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            // What the client throws is not declared; its message may quote the request, so only its kind is kept.
            throw new ProviderFailure(verdict(key, e), e);
        }
    }

    private static Verdict verdict(SpaceKey key, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderHttpException answer) {
                Map<String, List<String>> headers = answer.headers();
                return ProviderAnswer.read(key, answer.statusCode(), headers, answer.getMessage(), Instant.now());
            }
        }
        return new Verdict(
                Trouble.UNAVAILABLE,
                Optional.empty(),
                key.provider().title() + " gave no answer ("
                        + root(failure).getClass().getSimpleName() + ")");
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
