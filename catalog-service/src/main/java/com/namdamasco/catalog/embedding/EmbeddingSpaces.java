package com.namdamasco.catalog.embedding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which space is active and which one is being built: the same for all replicas. */
@ApplicationScoped
public class EmbeddingSpaces {

    private static final Logger LOG = Logger.getLogger(EmbeddingSpaces.class);

    /** Ends what another configuration had begun. Its vectors stay. */
    private static final String GIVE_UP =
            """
            UPDATE embedding_space SET state = 'kept', since = now()
            WHERE state = 'building' AND (provider, model, dimension) IS DISTINCT FROM (?, ?, ?)
            """;

    /** A new start tries at once, whatever it was that kept the space waiting. */
    private static final String REGISTER =
            """
            INSERT INTO embedding_space AS s (provider, model, dimension, state)
            VALUES (?, ?, ?, CASE WHEN EXISTS (SELECT FROM embedding_space WHERE state = 'active')
                                  THEN 'building' ELSE 'active' END)
            ON CONFLICT (provider, model, dimension) DO UPDATE SET
                since = CASE WHEN s.state = 'kept' THEN now() ELSE s.since END,
                state = CASE WHEN s.state = 'kept' THEN excluded.state ELSE s.state END
            """;

    private static final String WAKE_UP =
            "UPDATE embedding_space SET trouble = NULL, failure = NULL, failures = 0, resume_at = NULL";

    private static final String IN_USE =
            """
            SELECT id, provider, model, dimension, state, coalesce(resume_at > now(), false), trouble
            FROM embedding_space WHERE state IN ('active', 'building')
            """;

    private static final String SWAP =
            """
            UPDATE embedding_space SET state = CASE id WHEN ? THEN 'active' ELSE 'kept' END, since = now()
            WHERE id = ? AND state = ?
            """;

    private final AgroalDataSource database;
    private volatile Spaces current;

    EmbeddingSpaces(AgroalDataSource database) {
        this.database = database;
    }

    /** The space that searches compare with; for the whole of one search, because it may change in between. */
    public EmbeddingSpace active() {
        return current.active().space();
    }

    Spaces current() {
        return current;
    }

    /** At the start: the configured space becomes the one to build, unless it is active. Returns the spaces in use. */
    Spaces register(SpaceKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement();
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP);
                PreparedStatement register = connection.prepareStatement(REGISTER)) {
            connection.setAutoCommit(false);
            try {
                lock.execute("LOCK TABLE embedding_space IN SHARE ROW EXCLUSIVE MODE");
                bind(giveUp, key);
                giveUp.executeUpdate();
                bind(register, key);
                register.executeUpdate();
                lock.executeUpdate(WAKE_UP);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
        refresh();
        return current;
    }

    private static void bind(PreparedStatement statement, SpaceKey key) throws SQLException {
        statement.setString(1, key.provider().label());
        statement.setString(2, key.model());
        statement.setInt(3, key.dimension());
    }

    /** Without the database the last known state holds; searches need the database anyway. */
    @Scheduled(every = "{catalog.embedding.refresh-interval}", delayed = "{catalog.embedding.refresh-interval}")
    void watch() {
        try {
            refresh();
        } catch (SQLException e) {
            LOG.debugf("Embedding spaces not read reason=%s", e.getSQLState());
        }
    }

    /** Reads what other replicas may have changed. */
    void refresh() throws SQLException {
        Spaces.InUse active = null;
        Spaces.InUse building = null;
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(IN_USE)) {
            while (row.next()) {
                SpaceKey key = new SpaceKey(Provider.named(row.getString(2)), row.getString(3), row.getInt(4));
                Spaces.InUse space = new Spaces.InUse(
                        new EmbeddingSpace(row.getInt(1), key), row.getBoolean(6) && silences(row.getString(7)));
                if (row.getString(5).equals("active")) {
                    active = space;
                } else {
                    building = space;
                }
            }
        }
        if (active != null) {
            current = new Spaces(active, Optional.ofNullable(building));
        }
    }

    private static boolean silences(String trouble) {
        for (Trouble known : Trouble.values()) {
            if (known.label().equals(trouble)) {
                return known.silencesQuestions();
            }
        }
        return false;
    }

    /** The one that was being built becomes active, in one step for everyone; false when they are not in use any more. */
    boolean swap(EmbeddingSpace active, EmbeddingSpace next) throws SQLException {
        boolean swapped;
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(SWAP)) {
            connection.setAutoCommit(false);
            try {
                swapped = become(change, next, active, "active") && become(change, next, next, "building");
                if (swapped) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
        refresh();
        return swapped;
    }

    private static boolean become(PreparedStatement change, EmbeddingSpace next, EmbeddingSpace changed, String was)
            throws SQLException {
        change.setInt(1, next.id());
        change.setInt(2, changed.id());
        change.setString(3, was);
        return change.executeUpdate() == 1;
    }
}
