package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.work.WorkLoop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings a new space into use: once every text is embedded and its index is built, it takes the place of the active one.
 * One replica at a time does this, under an advisory lock of its session.
 */
@ApplicationScoped
class SpaceKeeper {

    private static final Logger LOG = Logger.getLogger(SpaceKeeper.class);

    /** Never waits: a waiting session would keep CREATE INDEX CONCURRENTLY of another one waiting for it. */
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('catalog.embedding_space'))";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('catalog.embedding_space'))";

    private final AgroalDataSource database;
    private final EmbeddingSpaces spaces;
    private final EmbeddingTasks tasks;
    private final EmbeddingConfig config;
    private final WorkLoop loop = new WorkLoop("embedding-spaces", this::look);
    private long sweptAt = System.nanoTime();

    SpaceKeeper(AgroalDataSource database, EmbeddingSpaces spaces, EmbeddingTasks tasks, EmbeddingConfig config) {
        this.database = database;
        this.spaces = spaces;
        this.tasks = tasks;
        this.config = config;
    }

    @Scheduled(every = "{catalog.embedding.poll-interval}")
    void wake() {
        loop.wake();
    }

    private boolean look() throws SQLException {
        if (spaces.current() == null) {
            return false; // not started yet
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, LOCK)) {
                return false;
            }
            try {
                spaces.refresh();
                keep(new SpaceIndexes(connection, config.indexMemory()));
            } finally {
                statement.execute(UNLOCK);
            }
        }
        return false;
    }

    private void keep(SpaceIndexes indexes) throws SQLException {
        Spaces current = spaces.current();
        tasks.abandon();
        sweep(current.active().space());
        if (indexes.build(current.active().space())) {
            LOG.infof("Embedding index built space=%s", current.active().space().key());
        }
        Optional<EmbeddingSpace> next = current.building().map(Spaces.InUse::space);
        if (next.isPresent() && isComplete(next.get())) {
            indexes.build(next.get());
            // Building takes minutes; what was pushed meanwhile comes first.
            if (isComplete(next.get()) && spaces.swap(current.active().space(), next.get())) {
                LOG.infof(
                        "Search uses another embedding space from=%s to=%s",
                        current.active().space().key(), next.get().key());
            }
        }
        indexes.dropUnused(config.indexGrace()).forEach(name -> LOG.infof("Embedding index dropped name=%s", name));
    }

    private boolean isComplete(EmbeddingSpace space) throws SQLException {
        return !tasks.anyWaiting(space) && tasks.enqueueMissing(space) == 0;
    }

    /** A push that was under way when a space came into use did not know of it. */
    private void sweep(EmbeddingSpace active) throws SQLException {
        if (System.nanoTime() - sweptAt > config.sweepInterval().toNanos()) {
            int missing = tasks.enqueueMissing(active);
            sweptAt = System.nanoTime();
            if (missing > 0) {
                LOG.infof("Texts without embedding found space=%s missing=%d", active.key(), missing);
            }
        }
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
