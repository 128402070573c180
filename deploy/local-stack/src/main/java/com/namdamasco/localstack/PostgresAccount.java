package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** The operating-system user that the database runs as. PostgreSQL refuses root, so root hands over to "postgres". */
final class PostgresAccount {
    private static final String USER = "postgres";
    // Root's checkout often lies in a folder that is closed to others, such as /root. One of these capabilities lets
    // the
    // database through to its own folder; containers often have only the second.
    private static final List<String> PASSES = List.of("dac_read_search", "dac_override");

    private final List<String> handOver;

    private PostgresAccount(List<String> handOver) {
        this.handOver = handOver;
    }

    /** Makes the folder and gives it to the user. */
    static PostgresAccount ownerOf(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresAccount(List.of());
        }
        own(folder);
        // setpriv replaces itself by the command, so that the process id and the signals are the database's own.
        List<String> plain = List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups");
        PostgresAccount account = new PostgresAccount(plain);
        if (account.reaches(folder)) {
            return account;
        }
        return PASSES.stream()
                .map(pass -> List.of("--inh-caps=+" + pass, "--ambient-caps=+" + pass))
                .map(pass -> new PostgresAccount(ChildProcess.concat(plain, pass)))
                .filter(candidate -> candidate.reaches(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The user " + USER + " may not enter " + folder
                        + " (a folder above it is closed to it), and PostgreSQL does not run as root:"
                        + " set NAMDAMASCO_DATA to another folder, e.g. one below /var/lib or /srv"));
    }

    private boolean reaches(Path folder) {
        return ChildProcess.succeeds(command(List.of("ls", "-d", folder + "/.")));
    }

    /** The command as it has to be started to run as that user. */
    List<String> command(List<String> command) {
        return ChildProcess.concat(handOver, command);
    }

    void give(Path path) {
        if (!handOver.isEmpty()) {
            own(path);
        }
    }

    private static void own(Path path) {
        try {
            UserPrincipal user =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(path, user);
        } catch (IOException e) {
            throw new UncheckedIOException("The user " + USER + " cannot be given " + path, e);
        }
    }
}
