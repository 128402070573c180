package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** The operating-system user that the database runs as. PostgreSQL refuses root, so root hands over to "postgres". */
final class PostgresAccount {
    private static final String USER = "postgres";
    private final boolean handsOver = "root".equals(System.getProperty("user.name"));

    /** The command as it has to be started to run as that user. */
    List<String> command(List<String> command) {
        if (!handsOver) {
            return command;
        }
        // setpriv replaces itself by the command, so that the process id and the signals are the database's own.
        List<String> whole =
                new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups", "--"));
        whole.addAll(command);
        return whole;
    }

    /** Makes the folder, owned by that user. */
    void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (handsOver
                && !ChildProcess.answers(
                        command(List.of("test", "-x", folder + "/.")).toArray(String[]::new))) {
            throw new IllegalStateException("The user " + USER + " may not enter " + folder + " (a folder above it is"
                    + " closed to it), and PostgreSQL does not run as root: set NAMDAMASCO_DATA to another folder,"
                    + " e.g. one below /var/lib or /srv");
        }
    }

    void own(Path path) throws IOException {
        if (handsOver) {
            UserPrincipal user =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(path, user);
        }
    }
}
