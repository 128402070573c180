package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.BranchList;
import com.namdamasco.assistant.catalog.CatalogApi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The list of branches, asked for now and then. Without the catalogue what was known last holds: a tool does not fail for it. */
@ApplicationScoped
class BranchDirectory {

    private static final Logger LOG = Logger.getLogger(BranchDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int ALL = 1_000;

    private final CatalogApi catalog;
    private volatile BranchNames names = BranchNames.NONE;
    private volatile long askedAt = System.nanoTime() - FRESH.toNanos();

    BranchDirectory(@RestClient CatalogApi catalog) {
        this.catalog = catalog;
    }

    Uni<BranchNames> names() {
        if (System.nanoTime() - askedAt < FRESH.toNanos()) {
            return Uni.createFrom().item(names);
        }
        return catalog.branches(null, null, ALL)
                .map(BranchList::branches)
                .map(BranchNames::of)
                .invoke(current -> {
                    names = current;
                    askedAt = System.nanoTime();
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("No list of branches: %s", failure.getClass().getSimpleName());
                    return names;
                });
    }

    /** As of the last time that anyone asked. */
    BranchNames lastKnown() {
        return names;
    }
}
