package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** After the start, until it has succeeded once: what files and embedding model have become since is brought into the store. */
@ApplicationScoped
class KnowledgeLoader {

    private static final Logger LOG = Logger.getLogger(KnowledgeLoader.class);

    private final KnowledgeIndex index;
    private final WorkLoop loop = new WorkLoop("knowledge", this::load);
    private volatile boolean loaded;

    KnowledgeLoader(KnowledgeIndex index) {
        this.index = index;
    }

    @Scheduled(every = "{catalog.knowledge.load-interval}")
    void wake() {
        if (!loaded) {
            loop.wake();
        }
    }

    private boolean load() {
        if (loaded) {
            return false;
        }
        try {
            index.bring(KnowledgeIndex.NONE);
            loaded = true;
        } catch (PassageEmbedding.Away e) {
            LOG.warn("Knowledge is loaded when the embedding endpoint is back");
        }
        return false;
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
