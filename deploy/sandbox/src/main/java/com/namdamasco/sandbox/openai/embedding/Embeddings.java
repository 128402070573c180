package com.namdamasco.sandbox.openai.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Texts to vectors of 384 dimensions, of length 1. Loaded at start, so that the first call is as fast as the others; a singleton, because
 * the proxy of a normal scope would load the model a second time.
 */
@Startup
@Singleton
class Embeddings {
    static final int DIMENSIONS = 384;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "embedding");
                thread.setDaemon(true);
                return thread;
            });
    private final EmbeddingEngine engine = new EmbeddingEngine(threads);

    /** @param tokens of all texts together */
    record Embedded(List<float[]> vectors, int tokens) {}

    /** In the order of the texts. */
    Embedded embed(List<String> texts) {
        Response<List<Embedding>> response =
                engine.embedAll(texts.stream().map(TextSegment::from).toList());
        List<float[]> vectors =
                response.content().stream().map(Embedding::vector).toList();
        return new Embedded(vectors, response.tokenUsage().inputTokenCount());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
