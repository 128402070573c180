package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.agent.CustomerMemory.Seen;
import com.namdamasco.assistant.catalog.CatalogApi;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Products, as tools of the agent: what they return is written down as evidence, and remembered for the next turn. */
@ApplicationScoped
public class ProductTools {

    private static final int LONGEST_CODE = 200;
    private static final int MOST_DETAILS = 2_400;

    private final CatalogApi catalog;
    private final ProductSearch search;
    private final BranchDirectory directory;
    private final ToolEvidence evidence;

    ProductTools(
            @RestClient CatalogApi catalog, ProductSearch search, BranchDirectory directory, ToolEvidence evidence) {
        this.catalog = catalog;
        this.search = search;
        this.directory = directory;
        this.evidence = evidence;
    }

    @Tool(name = "search_local_products", value = "Busca en el catálogo: precios y sucursales donde hay.")
    public ToolReply searchLocalProducts(
            @ToolMemoryId ConversationSoFar conversation,
            @P("Qué busca, sin saludos: tipo, marca, tamaño, capacidad, color") String query,
            @P(value = "Ciudad o sucursal", required = false) String place,
            @P(value = "Solo con existencia", required = false) Boolean inStockOnly,
            @P(value = "Marca", required = false) String brand,
            @P(value = "Categoría", required = false) String category,
            @P(value = "USD", required = false) Double minPrice,
            @P(value = "USD", required = false) Double maxPrice,
            @P(value = "price-asc o price-desc", required = false) String sort) {
        SearchArguments asked =
                SearchArguments.of(query, place, inStockOnly, brand, category, minPrice, maxPrice, sort);
        if (asked.query().isEmpty()) {
            return new ToolReply("Falta qué buscar (query).");
        }
        if (asked.place() != null) {
            conversation.remember(memory -> memory.at(asked.place()));
        }
        return ToolReply.of(
                directory.names().chain(names -> search.find(asked)).map(found -> shown(conversation, found)));
    }

    @Tool(
            name = "get_live_product_details",
            value = "Precio, existencia y ficha actuales de un producto, por código (D0007277) o id de almacén.")
    public ToolReply getLiveProductDetails(
            @ToolMemoryId ConversationSoFar conversation,
            @P("Código") String code,
            @P(value = "Ciudad o sucursal", required = false) String place) {
        String normalised = code(code);
        String where = SearchArguments.name(place);
        if (normalised.isEmpty()) {
            return new ToolReply("Falta el código (code).");
        }
        if (where != null) {
            conversation.remember(memory -> memory.at(where));
        }
        Uni<ModelFacts> facts = normalised.contains("_")
                ? catalog.product(normalised).map(ModelFacts::of)
                : catalog.item(normalised).map(ModelFacts::of);
        return ToolReply.of(directory
                .names()
                .chain(names -> facts.map(model -> AtPlace.of(model, where, names)))
                .map(found -> Shortlist.of(found.heading(), List.of(found.model()), false, MOST_DETAILS))
                .map(found -> {
                    conversation.remember(memory ->
                            memory.choosing(found.models().get(0).items().get(0).code()));
                    return shown(conversation, found);
                }));
    }

    private String shown(ConversationSoFar conversation, Shortlist found) {
        conversation.shown(evidence.of(found.models()));
        conversation.remember(memory -> memory.showing(Seen.of(found.models())));
        return found.text();
    }

    private static String code(String code) {
        return code == null ? "" : Plain.text(code, LONGEST_CODE).toUpperCase(Locale.ROOT);
    }

    @HandleToolExecutionError
    public static String onFailure(Throwable failure) {
        return ToolFailures.of(failure);
    }

    @HandleToolArgumentError
    public static String onMalformedArguments(Throwable failure) {
        return ToolFailures.ofArguments();
    }
}
