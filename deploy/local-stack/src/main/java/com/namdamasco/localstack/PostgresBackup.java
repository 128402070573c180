package com.namdamasco.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A database into a file and back, as docs/operations-data.md says, with PostgreSQL's own programs. */
public final class PostgresBackup {

    private static final Duration BOUND = Duration.ofMinutes(5);

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
        List<String> connection = List.of(
                PostgresPrograms.find().program(program),
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + server.username(),
                "--no-password");
        ChildProcess.run(
                program,
                BOUND,
                Map.of("PGPASSWORD", server.password()),
                ChildProcess.concat(connection, List.of(arguments)));
    }
}
