package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.embedding.EmbeddingTasks.Task;
import com.namdamasco.catalog.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Embeds waiting texts batch by batch, after their products have been committed; those of the active space first. */
@ApplicationScoped
public class EmbeddingWorker {

    private static final Logger LOG = Logger.getLogger(EmbeddingWorker.class);

    private final EmbeddingSpaces spaces;
    private final SpaceRest rest;
    private final EmbeddingTasks tasks;
    private final EmbeddedPushes pushes;
    private final EmbeddingModels models;
    private final EmbeddingProvider provider;
    private final List<WorkLoop> loops;

    EmbeddingWorker(
            EmbeddingSpaces spaces,
            SpaceRest rest,
            EmbeddingTasks tasks,
            EmbeddedPushes pushes,
            EmbeddingModels models,
            EmbeddingProvider provider,
            EmbeddingConfig config) {
        this.spaces = spaces;
        this.rest = rest;
        this.tasks = tasks;
        this.pushes = pushes;
        this.models = models;
        this.provider = provider;
        this.loops = IntStream.range(0, config.concurrency())
                .mapToObj(n -> new WorkLoop("embedding-" + n, this::work))
                .toList();
    }

    /** Looks for work; returns at once. */
    @Scheduled(every = "{catalog.embedding.poll-interval}")
    public void wake() {
        loops.forEach(WorkLoop::wake);
    }

    private boolean work() throws SQLException {
        if (spaces.current() == null) {
            return false; // not started yet
        }
        boolean worked = false;
        for (EmbeddingSpace space : spaces.current().toFill()) {
            worked = embedSome(space);
            if (worked) {
                break;
            }
        }
        pushes.finish();
        return worked;
    }

    /** False when nothing waits or the provider is away: the next round tries again. */
    private boolean embedSome(EmbeddingSpace space) throws SQLException {
        List<Task> leased = tasks.lease(space);
        if (leased.isEmpty()) {
            return false;
        }
        Provider limits = space.key().provider();
        try {
            Optional<String> lack = models.lack(space.key());
            if (lack.isPresent()) {
                throw new ProviderFailure(new Verdict(Trouble.REFUSED, Optional.empty(), lack.get()), null);
            }
            for (List<Task> batch :
                    Batches.of(leased, task -> Batches.tokens(task.text()), limits.maxInputs(), limits.maxTokens())) {
                embed(space, batch);
            }
            return true;
        } catch (ProviderFailure failure) {
            rest.begin(space, failure.verdict());
            tasks.release(space, leased);
            LOG.warnf(
                    "Embeddings wait space=%s trouble=%s reason=%s",
                    space.key(), failure.verdict().trouble().label(), failure.getMessage());
            return false;
        }
    }

    private void embed(EmbeddingSpace space, List<Task> batch) throws SQLException {
        Bisection<Task> bisection = new Bisection<>(
                texts -> provider.embedAll(
                        space.key(), texts.stream().map(Task::text).toList()),
                () -> provider.tryOut(space.key()),
                new Keeping(space));
        bisection.embed(batch);
    }

    /** Keeps what a batch brings. */
    private final class Keeping implements Bisection.Outcome<Task> {

        private final EmbeddingSpace space;

        Keeping(EmbeddingSpace space) {
            this.space = space;
        }

        @Override
        public void computed(List<Task> texts, List<float[]> vectors) throws SQLException {
            tasks.save(space, texts, vectors);
            rest.end(space);
            LOG.debugf("Embeddings computed space=%s texts=%d", space.key(), texts.size());
        }

        @Override
        public void refused(Task text, String reason) throws SQLException {
            tasks.park(space, text, reason);
            LOG.warnf("Text without embedding space=%s contentHash=%s", space.key(), text.contentHash());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(WorkLoop::close);
    }
}
