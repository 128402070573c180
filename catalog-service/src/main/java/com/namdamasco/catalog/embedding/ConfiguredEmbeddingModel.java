package com.namdamasco.catalog.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The configured model, for whoever embeds other things than products. It rests when its space does, and makes it rest:
 * an exhausted quota is one for all. Throws {@link ProviderFailure}.
 */
@Singleton
class ConfiguredEmbeddingModel implements EmbeddingModel {

    private final EmbeddingProvider provider;
    private final SpaceRest rest;
    private final EmbeddingConfig config;

    ConfiguredEmbeddingModel(EmbeddingProvider provider, SpaceRest rest, EmbeddingConfig config) {
        this.provider = provider;
        this.rest = rest;
        this.config = config;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        SpaceKey key = SpaceKey.of(config);
        rest.refuseWhileSilent(key);
        try {
            List<String> texts = segments.stream().map(TextSegment::text).toList();
            return Response.from(
                    provider.embedAll(key, texts).stream().map(Embedding::from).toList());
        } catch (ProviderFailure failure) {
            rest.note(key, failure);
            throw failure;
        }
    }
}
