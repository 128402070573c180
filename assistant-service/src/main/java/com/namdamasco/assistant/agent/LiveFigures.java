package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.CatalogApi;
import com.namdamasco.assistant.gate.Evidence.Product;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the products that a draft quotes once more, just before it is committed. Blocking. */
@ApplicationScoped
public class LiveFigures {

    /** Over the client's own timeout, so that it is the client that gives up first. */
    private static final Duration BOUND = Duration.ofSeconds(8);

    private final CatalogApi catalog;
    private final ToolEvidence toolEvidence;
    private final BranchDirectory directory;

    LiveFigures(@RestClient CatalogApi catalog, ToolEvidence toolEvidence, BranchDirectory directory) {
        this.catalog = catalog;
        this.toolEvidence = toolEvidence;
        this.directory = directory;
    }

    private record Read(String code, Optional<Product> product) {}

    /**
     * @return by item code; null for an item that the catalogue no longer has
     * @throws RuntimeException when the catalogue does not answer: then nothing is known, and nothing may be sent
     */
    public Map<String, Product> read(Collection<String> itemCodes) {
        Map<String, Product> live = new HashMap<>();
        if (itemCodes.isEmpty()) {
            return live;
        }
        List<Uni<Read>> reads = itemCodes.stream().map(this::read).toList();
        Uni.join()
                .all(reads)
                .andFailFast()
                .await()
                .atMost(BOUND)
                .forEach(read -> live.put(read.code(), read.product().orElse(null)));
        return live;
    }

    private Uni<Read> read(String code) {
        return directory
                .names()
                .chain(names -> catalog.item(code))
                .map(item -> new Read(code, Optional.of(toolEvidence.of(item))))
                .onFailure(LiveFigures::isGone)
                .recoverWithItem(new Read(code, Optional.empty()));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == 404;
    }
}
