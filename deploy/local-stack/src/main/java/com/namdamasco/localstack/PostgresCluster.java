package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL cluster in a folder of ours and the server process on it: initdb, start, stop. */
final class PostgresCluster {
    static final String SUPERUSER = "namdamasco";
    private static final Duration START_BOUND = Duration.ofSeconds(60);

    private final PostgresPrograms programs = PostgresPrograms.find();
    private final PostgresAccount account;
    private final Path folder;
    private final Path cluster;
    private final boolean temporary;
    private final int port;
    private final String password;
    private ChildProcess server;

    PostgresCluster(Path dataDirectory, boolean temporary, int port) {
        this.folder = dataDirectory.resolve("postgres");
        this.cluster = clusterOf(dataDirectory);
        this.temporary = temporary;
        this.port = port;
        this.account = PostgresAccount.ownerOf(folder);
        this.password = password();
    }

    static Path clusterOf(Path dataDirectory) {
        return dataDirectory.resolve("postgres").resolve("cluster");
    }

    int port() {
        return port;
    }

    String passwordOfSuperuser() {
        return password;
    }

    /** Starts the server process; it listens on 127.0.0.1 only and answers when this returns. */
    void start() {
        if (server != null && server.alive()) {
            return;
        }
        initialise();
        List<String> command = new ArrayList<>(List.of(programs.program("postgres"), "-D", cluster.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        server = ChildProcess.start(
                "PostgreSQL",
                account.command(ChildProcess.boundToThisJvm("QUIT", command)),
                folder.resolveSibling("postgres.log"));
        server.awaitReady(START_BOUND, () -> Files.exists(cluster.resolve("postmaster.pid")) && saysReady());
    }

    /** The last line of postmaster.pid is the server's own word on its state. */
    private boolean saysReady() {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(String.valueOf(server.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false; // being rewritten
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        // No socket: its path would have to stay below 107 characters, which a checkout's need not.
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        if (temporary) {
            // Safe against a kill of the server, which tests do, though not against a loss of power.
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
        }
        return settings;
    }

    /** Stops the server at once but cleanly; a temporary one is not worth the wait. */
    void stop() {
        if (server == null || !server.alive()) {
            return;
        }
        if (!pgCtlStop(temporary ? "immediate" : "fast") && !pgCtlStop("immediate")) {
            server.kill();
        }
        server.endsWithin(Duration.ofSeconds(10));
    }

    /** Ends the server the way a crash does. */
    void kill() {
        if (server != null && !pgCtlStop("immediate")) {
            server.kill();
        }
    }

    private boolean pgCtlStop(String mode) {
        return ChildProcess.succeeds(account.command(
                List.of(programs.program("pg_ctl"), "stop", "-w", "-t", "4", "-m", mode, "-D", cluster.toString())));
    }

    private void initialise() {
        Path version = cluster.resolve("PG_VERSION");
        try {
            if (Files.exists(version)) {
                String made = Files.readString(version).strip();
                if (!made.equals(String.valueOf(programs.majorVersion()))) {
                    throw new IllegalStateException("The data in " + cluster + " was made by PostgreSQL " + made
                            + ", and PostgreSQL " + programs.majorVersion() + " is installed: delete the folder "
                            + folder.getParent() + " to begin anew");
                }
                return;
            }
            Path unfinished = folder.resolve("cluster.unfinished");
            FileTree.delete(unfinished);
            initdb(unfinished);
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initdb(Path target) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + (System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8")));
        if (temporary) {
            command.add("--no-sync");
        }
        ChildProcess.run("initdb", START_BOUND, account.command(command));
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private String password() {
        Path file = passwordFile();
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
                account.give(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
