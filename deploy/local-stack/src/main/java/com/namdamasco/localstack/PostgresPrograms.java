package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of one installed PostgreSQL that has pgvector.
 *
 * @param folder holds initdb, postgres and pg_ctl
 * @param majorVersion e.g. 15
 */
record PostgresPrograms(Path folder, int majorVersion) {
    private static final List<String> LAYOUTS = List.of(
            "/usr/lib/postgresql", // Debian, Ubuntu: <version>/bin
            "/opt/homebrew/opt", // Homebrew on Apple silicon: postgresql@<version>/bin
            "/usr/local/opt"); // Homebrew on Intel
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** The newest installed version that can CREATE EXTENSION vector. */
    static PostgresPrograms find() {
        return candidates().stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .map(folder -> new PostgresPrograms(folder, versionOf(folder)))
                .filter(PostgresPrograms::hasPgvector)
                .max(Comparator.comparingInt(PostgresPrograms::majorVersion))
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL with pgvector on this machine:"
                        + " run deploy/setup, or name an external one in NAMDAMASCO_POSTGRES_URL"));
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    private static Set<Path> candidates() {
        Set<Path> found = new LinkedHashSet<>();
        for (String layout : LAYOUTS) {
            found.addAll(binFoldersBelow(Path.of(layout)));
        }
        for (String entry : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (!entry.isBlank()) {
                found.add(Path.of(entry));
            }
        }
        return found;
    }

    private static List<Path> binFoldersBelow(Path layout) {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(layout)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(layout)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders;
    }

    private static int versionOf(Path folder) {
        String answer = ChildProcess.run(
                "postgres --version",
                Duration.ofSeconds(10),
                List.of(folder.resolve("postgres").toString(), "--version"));
        Matcher version = VERSION.matcher(answer);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private boolean hasPgvector() {
        // pg_config comes with the development package only, so Debian's and Homebrew's layouts are looked at first.
        List<Path> shares = List.of(
                Path.of("/usr/share/postgresql", String.valueOf(majorVersion)),
                folder.resolveSibling("share/postgresql@" + majorVersion),
                folder.resolveSibling("share/postgresql"),
                folder.resolveSibling("share"));
        return shares.stream().anyMatch(PostgresPrograms::offersVector) || offersVector(configuredShare());
    }

    private static boolean offersVector(Path share) {
        return Files.exists(share.resolve("extension/vector.control"));
    }

    private Path configuredShare() {
        if (!Files.isExecutable(folder.resolve("pg_config"))) {
            return folder;
        }
        return Path.of(
                ChildProcess.run("pg_config", Duration.ofSeconds(10), List.of(program("pg_config"), "--sharedir"))
                        .strip());
    }
}
