package com.namdamasco.catalog.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Before the first request: the words of the texts are stemmed in the configured language, {@code
 * CATALOG_SEARCH_LANGUAGE}. When it has changed, or texts were never indexed, all of them are indexed now, in one
 * transaction with the change, so that questions and texts never speak different languages.
 */
@ApplicationScoped
class SearchLanguage {

    private static final Logger LOG = Logger.getLogger(SearchLanguage.class);
    private static final Set<String> KNOWN = Set.of("spanish", "english");

    private final AgroalDataSource database;
    private final SearchConfig config;

    SearchLanguage(AgroalDataSource database, SearchConfig config) {
        this.database = database;
        this.config = config;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        String language = checked(config.language());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                apply(connection, statement, language);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** @throws IllegalStateException for a language that no dictionary is known of */
    static String checked(String language) {
        if (!KNOWN.contains(language)) {
            throw new IllegalStateException("CATALOG_SEARCH_LANGUAGE must be spanish or english");
        }
        return language;
    }

    private static void apply(Connection connection, Statement statement, String language) throws SQLException {
        // Locked: another replica that starts now waits and then finds nothing to do.
        String stored;
        boolean empty;
        try (ResultSet row = statement.executeQuery(
                "SELECT language, documents = 0 AND EXISTS (SELECT FROM product) FROM text_statistic FOR UPDATE")) {
            row.next();
            stored = row.getString(1);
            empty = row.getBoolean(2);
        }
        if (stored.equals(language) && !empty) {
            return;
        }
        long begun = System.nanoTime();
        // The name is one of the set above.
        statement.execute("ALTER TEXT SEARCH CONFIGURATION catalog.catalog_text"
                + " ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word"
                + " WITH public.unaccent, " + language + "_stem");
        statement.execute("UPDATE text_statistic SET language = '" + language + "'");
        TermStatistics.rebuild(connection);
        LOG.infof(
                "Search words stemmed anew language=%s before=%s took=%dms",
                language, stored, (System.nanoTime() - begun) / 1_000_000);
    }
}
