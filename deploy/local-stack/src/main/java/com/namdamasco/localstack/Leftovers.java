package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Ends what a killed run has left behind. A process id in a file may long belong to another program, so the command line or
 * the program's name has to fit as well.
 */
final class Leftovers {
    static final String KAFKA_PID = "kafka.pid";

    private Leftovers() {}

    /** Stops the database and the broker of a data directory whose stack is gone. */
    static void stop(Path dataDirectory) {
        Path cluster = PostgresCluster.clusterOf(dataDirectory);
        postmaster(cluster).ifPresent(Leftovers::end);
        Path kafka = dataDirectory.resolve("kafka").resolve(KAFKA_PID);
        firstLine(kafka)
                .flatMap(Leftovers::process)
                .filter(process -> runs(process, "java"))
                .ifPresent(Leftovers::end);
        delete(kafka);
        delete(cluster.resolve("postmaster.pid"));
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) {
        return firstLine(cluster.resolve("postmaster.pid"))
                .flatMap(Leftovers::process)
                .filter(process -> runs(process, "postgres"));
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().equals(program))
                .orElse(false);
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle process) {
        // SIGTERM makes PostgreSQL wait for its clients, hence the bound; a crash-safe end is good enough here.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(Duration.ofSeconds(3).toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Await.until(
                Duration.ofSeconds(10),
                () -> !process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive),
                () -> "process " + process.pid() + " of an earlier run does not end");
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().findFirst() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
