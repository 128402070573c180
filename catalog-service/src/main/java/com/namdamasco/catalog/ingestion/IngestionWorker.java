package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.embedding.EmbeddingWorker;
import com.namdamasco.catalog.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes accepted pushes one after the other: when one arrives, at the start, and every few seconds after a failure. */
@ApplicationScoped
class IngestionWorker {

    private final WorkLoop loop;

    IngestionWorker(IngestionQueue queue, EmbeddingWorker embeddings, ChangePublisher changes) {
        loop = new WorkLoop("ingestion", () -> {
            boolean worked = queue.runHead();
            if (worked) {
                embeddings.wake();
                changes.wake();
            }
            return worked;
        });
    }

    @Scheduled(every = "{catalog.ingestion.poll-interval}")
    void wake() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
