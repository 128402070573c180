package com.namdamasco.benchmarks.search;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A packaged catalogue-service with a database of its own, and the bench's embedding endpoint. */
final class Shop implements AutoCloseable {

    static final String MODEL = "synthetic";
    static final String SERVER_KEY = "search-bench";
    static final String TOKEN = "search-bench-token-of-this-machine";
    /** As in production: the compiler that is fast at the peak, and memory for it. */
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");
    /** Not PostgreSQL's own default, which is for the smallest machine. */
    private static final String SERVER_SETTINGS =
            """
            ALTER SYSTEM SET shared_buffers = '2GB';
            ALTER SYSTEM SET effective_cache_size = '6GB';
            ALTER SYSTEM SET random_page_cost = 1.1;
            ALTER SYSTEM SET max_wal_size = '4GB';
            ALTER SYSTEM SET autovacuum_naptime = '1h';
            """;

    private final Map<String, String> environment = new HashMap<>();
    private final int port = FreePort.find();
    private final Path logs;
    private final LocalStack stack;
    private final InstantEmbeddings endpoint;
    private PackagedService service;

    Shop(Size size, Options options, InstantEmbeddings endpoint) throws SQLException {
        this.endpoint = endpoint;
        logs = Path.of("target", "bench-logs", "search-" + size.name());
        stack = options.keep() == null
                ? LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES))
                : LocalStack.start(options.keep().resolve(size.name()), Set.of(LocalStack.Part.POSTGRES));
        for (String setting : SERVER_SETTINGS.strip().split("\n")) {
            sql(setting);
        }
        stack.postgres().stop();
        stack.postgres().start();
        environment.putAll(stack.environment());
        environment.put("RECEIVER_API_KEY", SERVER_KEY);
        environment.put("CATALOG_SERVICE_TOKEN", TOKEN);
        environment.put("OPENAI_API_KEY", SERVER_KEY);
        environment.putAll(endpoint.environment(size.dimension()));
        environment.put("OPENAI_EMBEDDING_MODEL", MODEL);
        // No broker takes part: changes of items wait in the database.
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:9");
    }

    /** Starts the service, again when it runs, with more variables than usual. */
    void start(Map<String, String> more) {
        stopService();
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        service = new PackagedService("catalog-service", port, all, logs.resolve("catalog.log"), JVM);
        service.start();
    }

    void stopService() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    int port() {
        return port;
    }

    PackagedService service() {
        return service;
    }

    PostgresServer postgres() {
        return stack.postgres();
    }

    /** What PostgreSQL logs. */
    Path databaseLog() {
        return stack.dataDirectory().resolve("postgres.log");
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = postgres().connect();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    @Override
    public void close() {
        stopService();
        endpoint.close();
        stack.close();
    }
}
