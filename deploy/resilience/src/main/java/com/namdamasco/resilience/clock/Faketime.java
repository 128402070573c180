package com.namdamasco.resilience.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process whose clock is off, by Debian's libfaketime. Only what time it is changes, not how long anything takes. */
final class Faketime {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private Faketime() {}

    /** The variables with which a process has to be started. */
    static Map<String, String> offBy(Duration offset) {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME",
                (offset.isNegative() ? "" : "+") + offset.toSeconds() + "s",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // With the fix, which is for older C libraries, the JVM's timed waits end at once or never.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static Path library() {
        try (DirectoryStream<Path> architectures = Files.newDirectoryStream(LIBRARIES)) {
            for (Path architecture : architectures) {
                if (Files.exists(architecture.resolve(LIBRARY))) {
                    return architecture.resolve(LIBRARY);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("No " + LIBRARY + " below " + LIBRARIES + ": run deploy/setup");
    }
}
