package com.namdamasco.catalog.branch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where branch data come from. */
@ConfigMapping(prefix = "catalog.branches")
public interface BranchConfig {

    /**
     * JSON file with the complete list of branches, applied at the start when its content is not the one that was
     * applied last; a list by request stands until then.
     */
    Optional<Path> file();

    /** For how long a list that another replica has replaced may still be served here. */
    @WithDefault("2s")
    Duration refreshInterval();

    /** How often to look for branches of products that the list does not know, to warn of them. */
    @WithDefault("10m")
    Duration checkInterval();
}
