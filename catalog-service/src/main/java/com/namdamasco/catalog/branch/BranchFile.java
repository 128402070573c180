package com.namdamasco.catalog.branch;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Before the first request: the branches of {@code CATALOG_BRANCHES_FILE}, when its content is not the one that was applied
 * last. A file that cannot be taken as a whole refuses to start.
 */
@ApplicationScoped
class BranchFile {

    private static final Logger LOG = Logger.getLogger(BranchFile.class);

    private final BranchConfig config;
    private final StoredBranches stored;

    BranchFile(BranchConfig config, StoredBranches stored) {
        this.config = config;
        this.stored = stored;
    }

    void load(@Observes StartupEvent event) throws SQLException {
        if (config.file().isPresent()) {
            load(config.file().get());
        }
    }

    private void load(Path file) throws SQLException {
        byte[] content = content(file);
        List<Branch> branches;
        try {
            branches = BranchReader.read(content);
        } catch (InvalidBranches e) {
            throw refusal(file, e.sentence(), e);
        }
        Replaced replaced = stored.replaceByFile(branches, digest(content));
        if (replaced == null) {
            LOG.infof("Branches: the file was applied before and has not changed since branches=%d", branches.size());
        } else {
            LOG.infof(
                    "Branches loaded from the file created=%d changed=%d unchanged=%d removed=%d",
                    replaced.created(), replaced.changed(), replaced.unchanged(), replaced.removed());
        }
    }

    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed tells that there are too many.
            return in.readNBytes(BranchReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw refusal(file, "it cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static IllegalStateException refusal(Path file, String why, Exception cause) {
        return new IllegalStateException("CATALOG_BRANCHES_FILE is " + file + ": " + why, cause);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
