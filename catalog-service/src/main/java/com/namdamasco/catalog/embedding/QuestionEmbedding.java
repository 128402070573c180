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
    private final EmbeddingModels models;
    private final EmbeddingSpaces spaces;
    private final SpaceRest rest;
    private final EmbeddingConfig config;
    private final Cache<Asked, String> known;

    /** The same words mean something else in another space. */
    private record Asked(int space, String question) {}

    QuestionEmbedding(
            EmbeddingProvider provider,
            EmbeddingModels models,
            EmbeddingSpaces spaces,
            SpaceRest rest,
            EmbeddingConfig config) {
        this.provider = provider;
        this.models = models;
        this.spaces = spaces;
        this.rest = rest;
        this.config = config;
        this.known =
                Caffeine.newBuilder().maximumSize(config.questionCacheSize()).build();
    }

    /**
     * The vector as pgvector writes it, in a space that was active just now; empty when the endpoint is away, too slow,
     * resting after a refusal, or has no key here. Never fails.
     */
    public Uni<Optional<String>> of(EmbeddingSpace space, String question) {
        Asked asked = new Asked(space.id(), question);
        String cached = known.getIfPresent(asked);
        if (cached != null) {
            return Uni.createFrom().item(Optional.of(cached));
        }
        if (isSilent(space)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom()
                .item(() -> Vectors.literal(embedded(space, question)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(vector -> known.put(asked, vector))
                .map(Optional::of)
                .ifNoItem()
                .after(config.questionTimeout())
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Search without meaning reason=%s",
                            failure instanceof ProviderFailure
                                    ? failure.getMessage()
                                    : failure.getClass().getSimpleName());
                    return Optional.empty();
                });
    }

    private boolean isSilent(EmbeddingSpace space) {
        Spaces.InUse active = spaces.current().active();
        return active.silent() && active.space().id() == space.id()
                || models.lack(space.key()).isPresent();
    }

    private float[] embedded(EmbeddingSpace space, String question) {
        try {
            return provider.embed(space.key(), question);
        } catch (ProviderFailure failure) {
            rest.note(space.key(), failure);
            throw failure;
        }
    }
}
