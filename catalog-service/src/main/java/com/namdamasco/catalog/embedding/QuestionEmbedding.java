package com.namdamasco.catalog.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The meaning of a question, remembered; without the endpoint a search goes on with its other lanes. */
@ApplicationScoped
public class QuestionEmbedding {

    private static final Logger LOG = Logger.getLogger(QuestionEmbedding.class);

    private final EmbeddingProvider provider;
    private final EmbeddingConfig config;
    private final Cache<String, String> known;

    QuestionEmbedding(EmbeddingProvider provider, EmbeddingConfig config) {
        this.provider = provider;
        this.config = config;
        this.known =
                Caffeine.newBuilder().maximumSize(config.questionCacheSize()).build();
    }

    /** The vector as pgvector writes it; empty when the endpoint is away or too slow. Never fails. */
    public Uni<Optional<String>> of(String question) {
        String cached = known.getIfPresent(question);
        if (cached != null) {
            return Uni.createFrom().item(Optional.of(cached));
        }
        return Uni.createFrom()
                .item(() -> Vectors.literal(provider.embed(question)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(vector -> known.put(question, vector))
                .map(Optional::of)
                .ifNoItem()
                .after(config.questionTimeout())
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Search without meaning reason=%s",
                            failure.getClass().getSimpleName());
                    return Optional.empty();
                });
    }
}
