package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Leaves a provider alone after a failure, all replicas together, and says why: both stand in the space's row. */
@ApplicationScoped
class SpaceRest {

    private static final Logger LOG = Logger.getLogger(SpaceRest.class);

    private static final String FAILURES = "SELECT failures + 1 FROM embedding_space WHERE id = ?";

    private static final String REST =
            """
            UPDATE embedding_space
            SET trouble = ?, failure = ?, failures = failures + 1,
                resume_at = greatest(resume_at, now() + ? * interval '1 millisecond')
            WHERE id = ?
            """;

    /** A call that was under way when another one failed does not end the rest. */
    private static final String RECOVER =
            """
            UPDATE embedding_space SET trouble = NULL, failure = NULL, failures = 0, resume_at = NULL
            WHERE id = ? AND failure IS NOT NULL AND resume_at <= now()
            """;

    private final AgroalDataSource database;
    private final EmbeddingSpaces spaces;
    private final EmbeddingConfig config;

    SpaceRest(AgroalDataSource database, EmbeddingSpaces spaces, EmbeddingConfig config) {
        this.database = database;
        this.spaces = spaces;
        this.config = config;
    }

    /** No calls for this space for a while, from any replica. */
    void begin(EmbeddingSpace space, Verdict verdict) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement failures = connection.prepareStatement(FAILURES);
                PreparedStatement rest = connection.prepareStatement(REST)) {
            failures.setInt(1, space.id());
            int count = 1;
            try (ResultSet row = failures.executeQuery()) {
                if (row.next()) {
                    count = row.getInt(1);
                }
            }
            double chance = ThreadLocalRandom.current().nextDouble();
            rest.setString(1, verdict.trouble().label());
            rest.setString(2, verdict.sentence());
            rest.setLong(3, Backoff.after(verdict, count, config, chance).toMillis());
            rest.setInt(4, space.id());
            rest.executeUpdate();
        }
        spaces.refresh();
    }

    /** @throws ProviderFailure when the space has to be left alone */
    void refuseWhileSilent(SpaceKey key) {
        Spaces known = spaces.current();
        if (known != null && known.of(key).filter(Spaces.InUse::silent).isPresent()) {
            throw new ProviderFailure(
                    new Verdict(
                            Trouble.RATE_LIMITED,
                            Optional.empty(),
                            key.provider().title() + " is left alone"),
                    null);
        }
    }

    /**
     * A single call has failed. An odd text is nobody's trouble, and an endpoint that is away will be found so by those who
     * have many texts; all else is every caller's.
     */
    void note(SpaceKey key, ProviderFailure failure) {
        Trouble trouble = failure.verdict().trouble();
        Spaces known = spaces.current();
        if (known == null || trouble == Trouble.BAD_TEXT || !trouble.silencesQuestions()) {
            return;
        }
        try {
            Optional<Spaces.InUse> space = known.of(key);
            if (space.isPresent()) {
                begin(space.get().space(), failure.verdict());
            }
        } catch (SQLException e) {
            LOG.warnf("The rest of an embedding space could not be noted space=%s reason=%s", key, e.getSQLState());
        }
    }

    /** A call has succeeded. */
    void end(EmbeddingSpace space) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement recover = connection.prepareStatement(RECOVER)) {
            recover.setInt(1, space.id());
            recover.executeUpdate();
        }
    }
}
