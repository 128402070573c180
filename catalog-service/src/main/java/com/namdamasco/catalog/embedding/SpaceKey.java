package com.namdamasco.catalog.embedding;

import java.util.regex.Pattern;

/**
 * Which vectors can be compared with each other: those of one provider, model and number of dimensions. Pure.
 *
 * @param dimension numbers in a vector, 1 to {@value #MAX_DIMENSION}
 */
record SpaceKey(Provider provider, String model, int dimension) {

    /** What HNSW takes of half-precision numbers. */
    static final int MAX_DIMENSION = 4_000;

    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    /** @throws IllegalStateException with the sentence for whoever configured it */
    static SpaceKey of(EmbeddingConfig config) {
        Provider provider;
        try {
            provider = Provider.named(config.provider());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (!MODEL.matcher(config.model()).matches()) {
            throw new IllegalStateException(
                    provider.modelVariable() + " has characters other than letters, digits and . _ : / -");
        }
        if (config.dimension() < 1 || config.dimension() > MAX_DIMENSION) {
            throw new IllegalStateException("EMBEDDING_DIMENSION must be between 1 and " + MAX_DIMENSION
                    + ": no index takes vectors of " + config.dimension() + " numbers");
        }
        return new SpaceKey(provider, config.model(), config.dimension());
    }

    /** Whether the model makes vectors of the length that it is asked for. All others have one length. */
    boolean dimensionIsAsked() {
        return provider == Provider.GEMINI || model.startsWith("text-embedding-3-");
    }

    @Override
    public String toString() {
        return provider.label() + "/" + model + "/" + dimension;
    }
}
