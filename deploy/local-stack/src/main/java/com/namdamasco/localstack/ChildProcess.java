package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A program started by this JVM, its output in a file. */
final class ChildProcess {
    // The kernel sends the death signal when the starting thread ends, not the process, so one thread that lives as
    // long
    // as the JVM starts them all.
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "local-stack-starter");
        thread.setDaemon(true);
        return thread;
    });

    private static final boolean HAS_DEATH_SIGNAL = succeeds(List.of("setpriv", "--pdeathsig", "TERM", "true"));
    private static final boolean HAS_SESSIONS = succeeds(List.of("setsid", "true"));

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * The command as it has to be started to end with this JVM, however that ends.
     *
     * @param deathSignal what it gets when this JVM dies, without the "SIG", e.g. "KILL"
     */
    static List<String> boundToThisJvm(String deathSignal, List<String> command) {
        return HAS_DEATH_SIGNAL ? concat(List.of("setpriv", "--pdeathsig", deathSignal), command) : command;
    }

    static ChildProcess start(String name, List<String> command, Path log) {
        return start(name, command, Set.of(), Map.of(), log);
    }

    /**
     * @param withheld beginnings of names of variables that the child does not inherit from this JVM
     * @param environment added to this JVM's own
     */
    static ChildProcess start(
            String name, List<String> command, Set<String> withheld, Map<String, String> environment, Path log) {
        // In a session of its own: Ctrl-C reaches only this JVM, which then stops its children in order.
        List<String> whole = HAS_SESSIONS ? concat(List.of("setsid"), command) : command;
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> withheld.stream().anyMatch(variable::startsWith));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, STARTER.submit(builder::start).get(), log);
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " could not be started", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + name, e);
        }
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Runs a short command to its end and returns its output. */
    static String run(String name, Duration atMost, List<String> command) {
        return run(name, atMost, Map.of(), command);
    }

    /** @param environment added to this JVM's own */
    static String run(String name, Duration atMost, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("namdamasco-", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                String text = Files.readString(output, StandardCharsets.UTF_8);
                if (!ended || process.exitValue() != 0) {
                    String outcome = ended ? "failed with status " + process.exitValue() : "took more than " + atMost;
                    throw new IllegalStateException(name + " " + outcome + ":\n" + text);
                }
                return text;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + name, e);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            run(command.get(0), Duration.ofSeconds(10), command);
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Asks the process to end, and kills it when it has not in the time given. */
    void stop(Duration grace) {
        process.destroy();
        if (!endsWithin(grace)) {
            kill();
        }
    }

    /** Like kill -9; returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    boolean endsWithin(Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a sign of readiness; fails at once, with the end of the log, when the process dies instead. */
    void awaitReady(Duration atMost, BooleanSupplier ready) {
        boolean met = Await.met(atMost, () -> !alive() || ready.getAsBoolean());
        if (!alive()) {
            throw new IllegalStateException(
                    name + " ended with status " + process.exitValue() + " while starting. " + logTail());
        }
        if (!met) {
            throw new IllegalStateException(name + " was not ready within " + atMost.toSeconds() + " s. " + logTail());
        }
    }

    /** The last lines of the log, with its path. */
    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            List<String> last = lines.subList(Math.max(0, lines.size() - 30), lines.size());
            return "The end of " + log + ":\n" + String.join("\n", last);
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}
