package com.namdamasco.localstack;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * A database with the extensions vector, unaccent and pg_trgm. Either a server of our own, or the one that
 * NAMDAMASCO_POSTGRES_URL names; of that one, a temporary stack uses a database made for it and dropped at the end.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String DATABASE = "namdamasco";

    private final PostgresCluster cluster; // null: external
    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final String maintenanceDatabase;
    private final String database;
    private final boolean dropsDatabase;

    private PostgresServer(PostgresCluster cluster) {
        this.cluster = cluster;
        this.host = "127.0.0.1";
        this.port = cluster.port();
        this.username = PostgresCluster.SUPERUSER;
        this.password = cluster.passwordOfSuperuser();
        this.maintenanceDatabase = "postgres";
        this.database = DATABASE;
        this.dropsDatabase = false;
    }

    private PostgresServer(URI url, boolean temporary) {
        String[] account = (url.getRawUserInfo() == null ? "" : url.getRawUserInfo()).split(":", 2);
        String named = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        if (url.getHost() == null || account[0].isEmpty() || named.isEmpty()) {
            throw new IllegalArgumentException(
                    "NAMDAMASCO_POSTGRES_URL has to look like postgresql://user:password@host:port/database");
        }
        this.cluster = null;
        this.host = url.getHost();
        this.port = url.getPort() < 0 ? 5432 : url.getPort();
        this.username = URLDecoder.decode(account[0], StandardCharsets.UTF_8);
        this.password = account.length > 1 ? URLDecoder.decode(account[1], StandardCharsets.UTF_8) : "";
        this.maintenanceDatabase = named;
        this.database = temporary ? "namdamasco_" + UUID.randomUUID().toString().replace("-", "") : named;
        this.dropsDatabase = temporary;
    }

    static PostgresServer managed(DataDirectory directory) {
        return new PostgresServer(new PostgresCluster(directory.path(), directory.isTemporary(), FreePort.find()));
    }

    /** @param url postgresql://user:password@host:port/database, characters escaped as in any URL */
    static PostgresServer external(String url, boolean temporary) {
        PostgresServer server = new PostgresServer(URI.create(url), temporary);
        server.prepareDatabase();
        return server;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public String database() {
        return database;
    }

    /** For the PostgreSQL JDBC driver, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** For the Vert.x PostgreSQL client, without user and password. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** The variables by which the services find the database. */
    public Map<String, String> environment() {
        return Map.of(
                "DATABASE_HOST", host,
                "DATABASE_PORT", String.valueOf(port),
                "DATABASE_NAME", database,
                "DATABASE_USERNAME", username,
                "DATABASE_PASSWORD", password);
    }

    /** A connection as the owner of the database; the caller closes it. */
    public Connection connect() throws SQLException {
        return connect(database);
    }

    /** Starts the server; after {@link #stop()} or {@link #kill()} with the same data on the same port. */
    public void start() {
        own().start();
        prepareDatabase();
    }

    /** A planned outage: connections are closed, nothing committed is lost. */
    public void stop() {
        own().stop();
    }

    /** A crash: the server recovers at the next start. */
    public void kill() {
        own().kill();
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.stop();
        } else if (dropsDatabase) {
            try {
                execute(maintenanceDatabase, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            } catch (SQLException e) {
                throw new IllegalStateException("The test database " + database + " could not be dropped", e);
            }
        }
    }

    private PostgresCluster own() {
        if (cluster == null) {
            throw new IllegalStateException("The database of NAMDAMASCO_POSTGRES_URL is not ours to start and stop");
        }
        return cluster;
    }

    private void prepareDatabase() {
        try {
            if (!exists(database)) {
                execute(maintenanceDatabase, "CREATE DATABASE " + database);
            }
            // Services own schemas, not the database: only a superuser may create these.
            execute(
                    database,
                    """
                    CREATE EXTENSION IF NOT EXISTS vector;
                    CREATE EXTENSION IF NOT EXISTS unaccent;
                    CREATE EXTENSION IF NOT EXISTS pg_trgm;
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database " + database + " on " + host + ":" + port + " could not be prepared: "
                            + e.getMessage(),
                    e);
        }
    }

    private boolean exists(String name) throws SQLException {
        if (name.equals(maintenanceDatabase)) {
            return true;
        }
        try (Connection connection = connect(maintenanceDatabase);
                var statement = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String target, String sql) throws SQLException {
        try (Connection connection = connect(target);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String target) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        // Not DriverManager: it answers by class loader, and Quarkus' tests have several.
        return new org.postgresql.Driver().connect("jdbc:postgresql://" + host + ":" + port + "/" + target, properties);
    }
}
