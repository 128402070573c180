package com.namdamasco.benchmarks.ingest;

import com.namdamasco.localstack.FreePort;
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
import java.util.Comparator;
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
    static final List<String> JVM_OPTIONS = List.of("-Xmx384m", "-        stack.close();
        embeddings.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
