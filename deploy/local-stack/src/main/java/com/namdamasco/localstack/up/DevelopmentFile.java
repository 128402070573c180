package com.namdamasco.localstack.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** dev.env: the variables that a service in mvn quarkus:dev needs to find the running infrastructure. */
final class DevelopmentFile {
    private DevelopmentFile() {}

    static Path write(Path dataDirectory, Map<String, String> environment) {
        List<String> lines = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "='" + entry.getValue().replace("'", "'\\''") + "'")
                        .toList();
        Path file = dataDirectory.resolve("dev.env");
        try {
            // Made anew each time: it holds secrets, so it is its owner's from the first byte on.
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
