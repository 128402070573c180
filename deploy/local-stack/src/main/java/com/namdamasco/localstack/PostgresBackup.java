package com.namdamasco.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A database into a file and back, as docs/operations-data.md says, with PostgreSQL's own programs. */
public final class PostgresBackup {

    private static final int MINUTES = 5;

    private PostgresBackup() {}

    /** A dump of one moment, while everything runs. */
    public static void dump(PostgresServer server, Path file) {
        run(server, "pg_dump", "--format=custom", "--file=" + file, server.database());
    }

    /** Into an empty database. */
    public static void restore(PostgresServer server, Path file) {
        run(server, "pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + server.database(), file.toString());
    }

    private static void run(PostgresServer server, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                PostgresPrograms.find().program(program),
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + server.username(),
                "--no-password"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(program + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", e);
        }
    }
}
