package com.namdamasco.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the checkout is: the broker's class path and the packaged services are found from there. */
public final class RepositoryRoot {
    private static final String MARKER = "deploy/local-stack/pom.xml";

    private RepositoryRoot() {}

    /** System property {@code repository.root}, or the nearest folder above the working directory that holds the marker. */
    public static Path find() {
        String configured = System.getProperty("repository.root");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARKER))) {
                return folder;
            }
        }
        throw new IllegalStateException("No checkout above " + start + ": set the system property repository.root");
    }

    /** The class path of the broker's process, which the build copies to deploy/local-stack/target/lib. */
    static String brokerClassPath() {
        Path lib = find().resolve("deploy/local-stack/target/lib");
        if (!Files.isDirectory(lib) || !holdsBroker(lib)) {
            throw new IllegalStateException(
                    "No Kafka broker in " + lib + ": run mvn package -DskipTests -pl deploy/local-stack");
        }
        return lib.resolve("*").toString();
    }

    private static boolean holdsBroker(Path lib) {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(jar -> jar.getFileName().toString()).anyMatch(name -> name.startsWith("kafka_"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The program that runs this JVM, so that children run on the same Java. */
    static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
