package com.namdamasco.catalog.embedding;

/**
 * The vectors of one provider, model and dimension, under the number that the database gave them. Knows how SQL reads and
 * indexes them. Pure.
 */
public record EmbeddingSpace(int id, SpaceKey key) {

    /** What HNSW takes of the type vector. */
    private static final int MAX_FULL_PRECISION = 2_000;

    /** The type in which they are compared, {@code vector(384)} or {@code halfvec(3072)}: only so an index is used. */
    public String sqlType() {
        return precision() + "(" + key.dimension() + ")";
    }

    private String precision() {
        return key.dimension() <= MAX_FULL_PRECISION ? "vector" : "halfvec";
    }

    String indexName() {
        return "embedding_hnsw_" + id;
    }

    /** Partial, because spaces have different dimensions; beside all writers, because search and pushes go on. */
    String indexDefinition() {
        return "CREATE INDEX CONCURRENTLY " + indexName() + " ON embedding USING hnsw ((embedding::" + sqlType() + ") "
                + precision() + "_cosine_ops) WHERE space = " + id;
    }
}
