package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one stack, locked for as long as the stack runs; the lock goes with the process, however that ends. */
final class DataDirectory implements AutoCloseable {
    private static final String TEMPORARY_PREFIX = "namdamasco-stack-";
    private static final String LOCK = "stack.lock";

    private final Path path;
    private final boolean temporary;
    private final FileChannel channel;

    private DataDirectory(Path path, boolean temporary, FileChannel channel) {
        this.path = path;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** @throws DataDirectoryInUse when another stack runs in it */
    static DataDirectory persistent(Path path) {
        return open(path.toAbsolutePath().normalize(), false);
    }

    /** A new folder under java.io.tmpdir, deleted at the end. Folders left by killed test runs are cleared on the way. */
    static DataDirectory temporary() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        clearAbandoned(parent);
        try {
            Path path = Files.createTempDirectory(parent, TEMPORARY_PREFIX);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // The database runs as another user when this JVM runs as root, and has to get through.
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return open(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataDirectory open(Path path, boolean temporary) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // this JVM has it: the same answer as for another process
            }
            if (lock == null) {
                channel.close();
                throw new DataDirectoryInUse(path);
            }
            return new DataDirectory(path, temporary, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be used", e);
        }
    }

    private static void clearAbandoned(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            // The minute spares a folder that another JVM has just made and not locked yet.
            Instant old = Instant.now().minus(Duration.ofMinutes(1));
            List<Path> candidates = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(TEMPORARY_PREFIX))
                    .filter(Files::isWritable)
                    .filter(folder -> olderThan(folder, old))
                    .toList();
            for (Path folder : candidates) {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean olderThan(Path folder, Instant limit) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (IOException e) {
            return false; // someone else has just deleted it
        }
    }

    private static void clear(Path folder) {
        try (DataDirectory abandoned = open(folder, true)) {
            Leftovers.stop(abandoned.path());
        } catch (DataDirectoryInUse | UncheckedIOException e) {
            // alive, or being cleared by another JVM: not ours to delete
        }
    }

    Path path() {
        return path;
    }

    boolean isTemporary() {
        return temporary;
    }

    @Override
    public void close() {
        try {
            if (temporary) {
                FileTree.delete(path);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
