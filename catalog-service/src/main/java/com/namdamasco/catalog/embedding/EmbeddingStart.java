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
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Before the first request: model and dimension must fit what is stored, the model must have its HNSW index, and texts
 * that it has not seen wait for their embedding.
 */
@ApplicationScoped
class EmbeddingStart {

    private static final Logger LOG = Logger.getLogger(EmbeddingStart.class);

    /** The name becomes part of an index definition, which takes no parameters. */
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    /** What HNSW takes of the type vector. */
    private static final int MAX_DIMENSION = 2_000;

    private final AgroalDataSource database;
    private final EmbeddingConfig config;
    private final EmbeddingTasks tasks;

    EmbeddingStart(AgroalDataSource database, EmbeddingConfig config, EmbeddingTasks tasks) {
        this.database = database;
        this.config = config;
        this.tasks = tasks;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        if (config.apiKey().filter(key -> !key.isBlank()).isEmpty()) {
            throw new IllegalStateException(
                    "OPENAI_API_KEY is not set: it pays for the embeddings of " + config.model());
        }
        if (!MODEL.matcher(config.model()).matches()) {
            throw new IllegalStateException("EMBEDDING_MODEL has characters other than letters, digits and . _ : / -");
        }
        if (config.dimension() < 1 || config.dimension() > MAX_DIMENSION) {
            throw new IllegalStateException("EMBEDDING_DIMENSION must be between 1 and " + MAX_DIMENSION);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            checkStoredDimension(connection);
            statement.execute(indexDefinition());
            warnAboutOldPgvector(statement);
        }
        int missing = tasks.enqueueMissing();
        LOG.infof("Embeddings model=%s dimension=%d missing=%d", config.model(), config.dimension(), missing);
    }

    private void checkStoredDimension(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT vector_dims(embedding) FROM embedding WHERE model = ? LIMIT 1")) {
            select.setString(1, config.model());
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && row.getInt(1) != config.dimension()) {
                    throw new IllegalStateException("EMBEDDING_DIMENSION is " + config.dimension()
                            + " but the stored embeddings of " + config.model() + " have " + row.getInt(1)
                            + ": set it back, or choose another EMBEDDING_MODEL");
                }
            }
        }
    }

    private String indexDefinition() {
        String name = "embedding_hnsw_" + Integer.toHexString(config.model().hashCode()) + "_" + config.dimension();
        return "CREATE INDEX IF NOT EXISTS " + name + " ON embedding USING hnsw ((embedding::vector("
                + config.dimension() + ")) vector_cosine_ops) WHERE model = '" + config.model() + "'";
    }

    private static void warnAboutOldPgvector(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT extversion, string_to_array(extversion, '.')::int[] < ARRAY[0, 8, 3]"
                        + " FROM pg_extension WHERE extname = 'vector'")) {
            if (row.next() && row.getBoolean(2)) {
                LOG.warnf(
                        "pgvector %s can corrupt an HNSW index under vacuum: 0.8.3 or newer is safe", row.getString(1));
            }
        }
    }
}
