package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.namdamasco.assistant.catalog.CatalogApi;
import com.namdamasco.assistant.catalog.SearchResult;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The catalogue, as tools of the agent. Thin: each is one call of catalog-service, whose client has a timeout. What fails
 * reaches the model as a sentence that tells it what to say, never as an exception.
 */
@ApplicationScoped
public class CatalogTools {

    private static final Logger LOG = Logger.getLogger(CatalogTools.class);
    private static final int MOST_MODELS = 6;
    /** Of all models together: what does not fit is asked for by another search. */
    private static final int MOST_PRODUCTS = 10;

    private final CatalogApi catalog;
    private final ToolEvidence toolEvidence;

    CatalogTools(@RestClient CatalogApi catalog, ToolEvidence toolEvidence) {
        this.catalog = catalog;
        this.toolEvidence = toolEvidence;
    }

    /**
     * What {@code search_local_products} answers: items, the colours and capacities of a model one after the other.
     *
     * @param explanation why there is none; null when there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(String query, int count, String explanation, List<ProductFacts> results) {

        static Found of(String query, SearchResult found) {
            List<ProductFacts> facts = found.results().stream()
                    .flatMap(hit -> ProductFacts.of(hit).stream())
                    .limit(MOST_PRODUCTS)
                    .toList();
            return new Found(query, facts.size(), found.explanation(), facts);
        }
    }

    @Tool(
            name = "search_local_products",
            value =
                    "Busca productos en el catálogo de Damasco por lo que pide el cliente (tipo, marca, modelo, tamaño, "
                            + "capacidad, color). Devuelve precios en USD y Bs. y las sucursales donde hay.")
    public Uni<Found> searchLocalProducts(
            @ToolMemoryId ConversationSoFar conversation,
            @P("Lo que busca el cliente, en pocas palabras, sin saludos") String query,
            @P(value = "true para ver solo productos con existencia", required = false) Boolean inStockOnly,
            @P(value = "Nombre de la sucursal, si el cliente nombró una", required = false) String branch) {
        return catalog.search(query, inStockOnly, blankToNull(branch), MOST_MODELS)
                .map(found -> Found.of(query, found))
                .invoke(found -> conversation.shown(toolEvidence.of(found.results())));
    }

    @Tool(
            name = "get_live_product_details",
            value =
                    "Precio, existencia y especificaciones actuales de un producto, por su código (por ejemplo D0007277) "
                            + "o por su identificador de almacén.")
    public Uni<ProductFacts> getLiveProductDetails(
            @ToolMemoryId ConversationSoFar conversation, @P("Código del producto") String code) {
        String normalised = code.strip().toUpperCase(Locale.ROOT);
        Uni<ProductFacts> facts = normalised.contains("_")
                ? catalog.product(normalised).map(ProductFacts::of)
                : catalog.item(normalised).map(ProductFacts::of);
        return facts.invoke(shown -> conversation.shown(toolEvidence.of(List.of(shown))));
    }

    @HandleToolExecutionError
    public static String onFailure(Throwable failure) {
        if (isNotFound(failure)) {
            return "No existe ningún producto con ese código en el catálogo.";
        }
        LOG.warnf("A catalogue tool failed: %s", failure.getClass().getSimpleName());
        return "El catálogo no responde en este momento. No des precios ni existencias; ofrece que un asesor lo confirme.";
    }

    @HandleToolArgumentError
    public static String onMalformedArguments(Throwable failure) {
        return "Los argumentos no son válidos. Revisa los nombres y tipos de los parámetros e intenta otra vez.";
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof NotFoundException
                || failure instanceof WebApplicationException web
                        && web.getResponse().getStatus() == 404
                || failure.getCause() != null && isNotFound(failure.getCause());
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
