package com.namdamasco.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The classes of a packaged service, loaded and linked once and mapped into memory by every later start on the same Java: saves
 * about four tenths of the work of a start, and a tenth to three tenths of its memory (docs/benchmarks/start.md). An archive
 * beside the jar, made anew when the jar is newer; a Java that cannot use it only says so and starts as it always did.
 */
public final class SharedClasses {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Map<Path, List<String>> KNOWN = new ConcurrentHashMap<>();

    private SharedClasses() {}

    /**
     * JVM options that use the archive of this jar, which is made first where there is none; that takes as long as a start.
     *
     * @param jar quarkus-run.jar of a packaged service
     * @return empty when there is none and none can be made
     */
    public static List<String> of(Path jar) {
        if (!Files.isDirectory(jar.resolveSibling("lib"))) {
            return List.of();
        }
        return KNOWN.computeIfAbsent(jar.toAbsolutePath(), SharedClasses::find);
    }

    /** The same for the service that the build has packaged in that folder, e.g. "catalog-service". */
    public static List<String> of(String module) {
        return of(PackagedService.jar(module));
    }

    private static List<String> find(Path jar) {
        Path archive = jar.resolveSibling("classes-" + Runtime.version() + ".jsa");
        try (FileChannel lock = FileChannel.open(
                        jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (held.isValid() && (!Files.exists(archive) || isOlder(archive, jar))) {
                make(jar, archive);
            }
            return List.of("-XX:SharedArchiveFile=" + archive);
        } catch (IOException | IllegalStateException e) {
            return List.of();
        }
    }

    private static boolean isOlder(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    private static void make(Path jar, Path archive) throws IOException {
        Path unfinished = Files.createTempFile(archive.getParent(), "classes", ".part");
        Path spool = Files.createTempDirectory("namdamasco-training");
        try {
            Files.delete(unfinished);
            train(jar, environment(spool), unfinished);
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
            FileTree.delete(spool);
        }
    }

    /** By a start that finds nothing of what it would call: it is ended when it is up, or ends for want of a database. */
    private static void train(Path jar, Map<String, String> environment, Path archive) throws IOException {
        Path log = jar.resolveSibling("classes.log");
        Files.deleteIfExists(log);
        List<String> command = ChildProcess.concat(
                ChildProcess.concat(RepositoryRoot.java(), PackagedService.QUICK_TO_START),
                List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString()));
        ChildProcess training = ChildProcess.start(
                "training", ChildProcess.boundToThisJvm("KILL", command), PackagedService.WITHHELD, environment, log);
        try {
            Await.met(BOUND, () -> !training.alive() || isUp(log));
            // The archive is written on the way out.
            training.stop(BOUND);
            if (!Files.exists(archive)) {
                throw new IllegalStateException("No archive. " + training.logTail());
            }
        } finally {
            training.kill();
        }
    }

    /** Quarkus' last line of a start. */
    private static boolean isUp(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains("Installed features:");
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> environment(Path spool) throws IOException {
        Path file = RepositoryRoot.find().resolve("deploy/images/training.env");
        Map<String, String> environment = Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second, HashMap::new));
        environment.put("SPOOL_DIRECTORY", spool.toString());
        return environment;
    }
}
