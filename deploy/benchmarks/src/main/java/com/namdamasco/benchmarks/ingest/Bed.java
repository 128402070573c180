package com.namdamasco.benchmarks.ingest;

import com.namdamasco.benchmarks.turn.SampleShop;
import com.namdamasco.localstack.FileTree;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a push is measured in: the packaged catalogue-service, a PostgreSQL that keeps its promises (fsync on, settings as
 * they come), Kafka, and the embedding endpoint that answers at once.
 */
final class Bed implements AutoCloseable {

    /** A JVM as in production: both compilers, and the heap that a container of half a gigabyte gives. */
    static final List<String> JVM_OPTIONS = List.of("-Xmx384m", "-XX:+UseSerialGC");

    private final String apiKey = UUID.randomUUID().toString();
    private final InstantEmbeddings embeddings = new InstantEmbeddings(SampleShop::vector);
    private final Path folder;
    private final LocalStack stack;
    private final PackagedService service;

    Bed(List<String> jvmOptions) {
        folder = Path.of("target", "bench-data", "ingest-" + UUID.randomUUID()).toAbsolutePath();
        stack = LocalStack.start(folder);
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("RECEIVER_API_KEY", apiKey);
        environment.put("CATALOG_SERVICE_TOKEN", UUID.randomUUID().toString());
        environment.put("OPENAI_API_KEY", "bench");
        environment.putAll(embeddings.environment(SampleShop.DIMENSION));
        service = new PackagedService(
                "catalog-service",
                FreePort.find(),
                environment,
                Path.of("target", "bench-logs", "ingest.log"),
                jvmOptions);
        service.start();
    }

    URI url() {
        return service.url();
    }

    String apiKey() {
        return apiKey;
    }

    InstantEmbeddings embeddings() {
        return embeddings;
    }

    /** Peak of the catalogue's resident memory in MiB; NaN where the system does not tell. */
    double peakMebibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(service.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    Connection connect() throws SQLException {
        return stack.postgres().connect();
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty catalogue, as if nothing had ever been pushed. */
    void empty() {
        execute("TRUNCATE catalog.ingestion, catalog.product, catalog.item_text, catalog.embedding,"
                + " catalog.embedding_task, catalog.catalog_change CASCADE");
    }

    @Override
    public void close() {
        service.close();
        stack.close();
        embeddings.close();
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
