package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Lends rigs, one at a time: a run that wants the same settings as the one before gets the same rig, for a start takes longer
 * than many a run.
 */
public final class Rigs implements AutoCloseable {

    private final Path folder =
            Path.of("target", "chaos", "rigs-" + UUID.randomUUID()).toAbsolutePath();
    private Rig current;
    private int number;
    private boolean keepLogs;

    /** A rig with these settings, with all parts up and no faults played. The borrower does not close it. */
    public Rig rig(RigSettings settings) throws IOException, InterruptedException {
        if (current == null || !current.settings().equals(settings)) {
            discard();
            long begun = System.nanoTime();
            current = new Rig(folder.resolve(String.valueOf(++number)), settings);
            Terminal.say("The services are up after %d s".formatted((System.nanoTime() - begun) / 1_000_000_000));
        }
        current.outside().mend();
        return current;
    }

    /** Ends the rig: nobody can say what state it is in. */
    public void discard() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** Something is to be looked into. */
    public void keepLogs() {
        keepLogs = true;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        discard();
        if (!keepLogs) {
            FileTree.delete(folder);
        }
    }
}
