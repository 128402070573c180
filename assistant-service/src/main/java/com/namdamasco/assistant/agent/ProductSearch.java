package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.CatalogApi;
import com.namdamasco.assistant.catalog.SearchResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A search by a place that may be a city or a branch, and what there is elsewhere when it has nothing: several calls of the
 * catalogue, which take milliseconds, in the stead of several of the model.
 */
@ApplicationScoped
class ProductSearch {

    /** A third of what ten models may take: a turn shows them to the model at least twice. */
    static final int MOST_CHARACTERS = 3_600;

    private static final int MOST_MODELS = 10;
    private static final String NO_SUCH_BRANCH = "No hay productos en una sucursal";

    private final CatalogApi catalog;
    private final ToolsConfig config;

    ProductSearch(@RestClient CatalogApi catalog, ToolsConfig config) {
        this.catalog = catalog;
        this.config = config;
    }

    Uni<Shortlist> find(SearchArguments asked) {
        if (asked.place() == null) {
            return catalog.search(asked.query(), asked.anywhere(), limit()).map(found -> shortlist("", found));
        }
        return inPlace(asked).chain(found -> {
            if (!found.results().isEmpty()) {
                return Uni.createFrom().item(shortlist("En " + asked.place() + ":", found));
            }
            String nothing = "En " + asked.place() + " nada: " + found.explanation();
            return catalog.search(asked.query(), asked.anywhere(), limit())
                    .map(elsewhere -> shortlist(
                            elsewhere.results().isEmpty() ? nothing : nothing + " En otras sucursales:", elsewhere));
        });
    }

    private Uni<SearchResult> inPlace(SearchArguments asked) {
        return catalog.search(asked.query(), asked.inCity(), limit())
                .chain(city -> city.results().isEmpty()
                        ? catalog.search(asked.query(), asked.inBranch(), limit())
                                .map(branch -> branch.results().isEmpty() && isUnknown(branch) ? city : branch)
                        : Uni.createFrom().item(city));
    }

    private static boolean isUnknown(SearchResult branch) {
        return branch.explanation() != null && branch.explanation().contains(NO_SUCH_BRANCH);
    }

    private static Shortlist shortlist(String heading, SearchResult found) {
        List<ModelFacts> models = found.results().stream().map(ModelFacts::of).toList();
        if (models.isEmpty()) {
            String nothing = heading.isEmpty() ? "Sin resultados: " + found.explanation() : heading;
            return new Shortlist(List.of(), nothing);
        }
        return Shortlist.of(heading, models, found.nextCursor() != null, MOST_CHARACTERS);
    }

    private int limit() {
        return Math.max(1, Math.min(config.searchLimit(), MOST_MODELS));
    }
}
