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
 * Texts to vectors of length 1: 384 dimensions, or the first of them, or all of them repeated. Loaded at start, so that the first call is as fast as the others; a singleton, because
 * the proxy of a normal scope would load the model a second time.
 */
@Startup
@Singleton
public class Embeddings {
    /** What the model has. */
    public static final int DIMENSIONS = 384;

    public static final int MOST_DIMENSIONS = 3_072;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "embedding");
                thread.setDaemon(true);
                return thread;
            });
    private final EmbeddingEngine engine = new EmbeddingEngine(threads);

    /** @param tokens of all texts together */
    public record Embedded(List<float[]> vectors, int tokens) {}

    /** In the order of the texts. */
    public Embedded embed(List<String> texts, int dimensions) {
        Response<List<Embedding>> response =
                engine.embedAll(texts.stream().map(TextSegment::from).toList());
        List<float[]> vectors = response.content().stream()
                .map(Embedding::vector)
                .map(vector -> resized(vector, dimensions))
                .toList();
        return new Embedded(vectors, response.tokenUsage().inputTokenCount());
    }

    /** Shorter as the models of OpenAI and Google do it; longer only here, where no distance changes by it. */
    private static float[] resized(float[] vector, int dimensions) {
        if (vector.length == dimensions) {
            return vector;
        }
        float[] resized = new float[dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            resized[i] = vector[i % vector.length];
            square += resized[i] * resized[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < dimensions; i++) {
            resized[i] /= length;
        }
        return resized;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
