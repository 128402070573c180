package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * Before the first request: the configuration must make sense, its space is registered, and texts that have no embedding
 * there wait for it.
 */
@ApplicationScoped
class EmbeddingStart {

    private static final Logger LOG = Logger.getLogger(EmbeddingStart.class);

    private static final String HAS_VECTORS =
            """
            SELECT EXISTS (SELECT FROM embedding e JOIN embedding_space s ON s.id = e.space
                           WHERE s.provider = ? AND s.model = ? AND s.dimension = ?)
            """;

    private final AgroalDataSource database;
    private final EmbeddingConfig config;
    private final EmbeddingModels models;
    private final EmbeddingProvider provider;
    private final EmbeddingSpaces spaces;
    private final EmbeddingTasks tasks;

    EmbeddingStart(
            AgroalDataSource database,
            EmbeddingConfig config,
            EmbeddingModels models,
            EmbeddingProvider provider,
            EmbeddingSpaces spaces,
            EmbeddingTasks tasks) {
        this.database = database;
        this.config = config;
        this.models = models;
        this.provider = provider;
        this.spaces = spaces;
        this.tasks = tasks;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        SpaceKey key = SpaceKey.of(config);
        models.lack(key).ifPresent(lack -> {
            throw new IllegalStateException(lack);
        });
        try (Connection connection = database.getConnection()) {
            if (!hasVectors(connection, key)) {
                tryOut(key);
            }
            warnAboutOldPgvector(connection);
        }
        Spaces inUse = spaces.register(key);
        for (EmbeddingSpace space : inUse.toFill()) {
            int missing = tasks.enqueueMissing(space);
            LOG.infof(
                    "Embeddings space=%s active=%b missing=%d",
                    space.key(), space == inUse.active().space(), missing);
        }
        models.lack(inUse.active().space().key())
                .ifPresent(
                        lack -> LOG.warnf("Search goes on without meaning until %s takes over: %s", key.model(), lack));
    }

    /** Nothing is known of this space yet. An endpoint that is away keeps nobody from starting. */
    private void tryOut(SpaceKey key) {
        try {
            provider.tryOut(key);
        } catch (ProviderFailure failure) {
            if (failure.verdict().trouble() == Trouble.MISMATCH) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
            LOG.warnf("Embedding model not tried out space=%s reason=%s", key, failure.getMessage());
        }
    }

    private static boolean hasVectors(Connection connection, SpaceKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HAS_VECTORS)) {
            select.setString(1, key.provider().label());
            select.setString(2, key.model());
            select.setInt(3, key.dimension());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void warnAboutOldPgvector(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT extversion, string_to_array(extversion, '.')::int[] < ARRAY[0, 8, 3]"
                                + " FROM pg_extension WHERE extname = 'vector'")) {
            if (row.next() && row.getBoolean(2)) {
                LOG.warnf(
                        "pgvector %s can corrupt an HNSW index under vacuum: 0.8.3 or newer is safe", row.getString(1));
            }
        }
    }
}
