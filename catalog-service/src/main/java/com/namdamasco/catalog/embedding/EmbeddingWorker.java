package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.embedding.EmbeddingTasks.Task;
import com.namdamasco.catalog.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Embeds waiting texts batch by batch, after their products have been committed. */
@ApplicationScoped
public class EmbeddingWorker {

    private static final Logger LOG = Logger.getLogger(EmbeddingWorker.class);

    private final EmbeddingTasks tasks;
    private final EmbeddingProvider provider;
    private final List<WorkLoop> loops;

    EmbeddingWorker(EmbeddingTasks tasks, EmbeddingProvider provider, EmbeddingConfig config) {
        this.tasks = tasks;
        this.provider = provider;
        this.loops = IntStream.range(0, config.concurrency())
                .mapToObj(n -> new WorkLoop("embedding-" + n, this::embedBatch))
                .toList();
    }

    /** Looks for work; returns at once. */
    @Scheduled(every = "{catalog.embedding.poll-interval}")
    public void wake() {
        loops.forEach(WorkLoop::wake);
    }

    private boolean embedBatch() throws SQLException {
        List<Task> batch = tasks.lease();
        boolean goesOn = !batch.isEmpty() && embed(batch);
        tasks.finishIngestions();
        return goesOn;
    }

    /** False when the provider is away: the next round tries again. */
    private boolean embed(List<Task> batch) throws SQLException {
        List<float[]> vectors;
        try {
            vectors = provider.embedAll(batch.stream().map(Task::text).toList());
        } catch (RuntimeException e) {
            // What the client throws is not declared; its message may quote the request, so only its kind is kept.
            String failure = e instanceof EmbeddingProvider.WrongDimension
                    ? e.getMessage()
                    : "The embedding endpoint failed (" + e.getClass().getSimpleName() + ")";
            LOG.warnf("Embeddings postponed texts=%d reason=%s", batch.size(), failure);
            tasks.postpone(batch, failure);
            return false;
        }
        tasks.save(batch, vectors);
        LOG.debugf("Embeddings computed texts=%d", batch.size());
        return true;
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(WorkLoop::close);
    }
}
