package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.embedding.EmbeddingConfig;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The embedding endpoint, as documents and questions about them need it. Blocks its caller. */
@ApplicationScoped
class PassageEmbedding {

    private static final Logger LOG = Logger.getLogger(PassageEmbedding.class);

    private final EmbeddingModel model;
    private final EmbeddingConfig config;

    PassageEmbedding(EmbeddingModel model, EmbeddingConfig config) {
        this.model = model;
        this.config = config;
    }

    /** The model whose vectors these are; vectors of different ones cannot be compared. */
    String model() {
        return config.model();
    }

    /** @throws Away when the endpoint gives none */
    Embedding of(String question) {
        try {
            return model.embed(question).content();
        } catch (RuntimeException e) {
            throw away(e);
        }
    }

    /** Vectors of passages in their order. @throws Away when the endpoint does not give all of them */
    List<Embedding> of(List<TextSegment> passages) {
        List<Embedding> embeddings = new ArrayList<>();
        try {
            for (int from = 0; from < passages.size(); from += config.batchSize()) {
                int to = Math.min(passages.size(), from + config.batchSize());
                embeddings.addAll(model.embedAll(passages.subList(from, to)).content());
            }
        } catch (RuntimeException e) {
            throw away(e);
        }
        return embeddings;
    }

    /** What the client throws is not declared, and its message may quote the request. */
    private static Away away(RuntimeException cause) {
        LOG.warnf(
                "Knowledge without embedding endpoint reason=%s",
                cause.getClass().getSimpleName());
        return new Away(cause);
    }

    /** There is no embedding to be had now. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super("The embedding endpoint is away", cause);
        }
    }
}
