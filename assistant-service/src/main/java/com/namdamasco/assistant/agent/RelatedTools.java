package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.agent.CustomerMemory.Seen;
import com.namdamasco.assistant.catalog.BrandList;
import com.namdamasco.assistant.catalog.CatalogApi;
import com.namdamasco.assistant.catalog.RelatedItems;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What could take a product's place, what goes with it, and which brands there are. */
@ApplicationScoped
public class RelatedTools {

    private static final int MOST_ITEMS = 6;
    private static final int MOST_BRANDS = 40;
    private static final int MOST_CHARACTERS = 2_400;

    private final CatalogApi catalog;
    private final BranchDirectory directory;
    private final ToolEvidence evidence;

    RelatedTools(@RestClient CatalogApi catalog, BranchDirectory directory, ToolEvidence evidence) {
        this.catalog = catalog;
        this.directory = directory;
        this.evidence = evidence;
    }

    @Tool(name = "find_similar_products", value = "Alternativas parecidas a un producto.")
    public ToolReply findSimilarProducts(
            @ToolMemoryId ConversationSoFar conversation, @P("Código del producto") String code) {
        return ToolReply.of(items(conversation, catalog.similar(item(code), MOST_ITEMS), "No hay parecidos."));
    }

    @Tool(name = "find_accessories", value = "Accesorios que van con un producto.")
    public ToolReply findAccessories(
            @ToolMemoryId ConversationSoFar conversation, @P("Código del producto") String code) {
        return ToolReply.of(items(
                conversation, catalog.accessories(item(code), MOST_ITEMS), "No hay accesorios para ese producto."));
    }

    @Tool(name = "get_available_brands", value = "Marcas que hay.")
    public ToolReply getAvailableBrands(
            @ToolMemoryId ConversationSoFar conversation,
            @P(value = "Categoría, p. ej. TELEVISORES", required = false) String category) {
        return ToolReply.of(catalog.brands(SearchArguments.name(category)).map(found -> {
            String text = brands(found);
            conversation.shown(ToolEvidence.passages(text));
            return text;
        }));
    }

    private Uni<String> items(ConversationSoFar conversation, Uni<RelatedItems> found, String nothing) {
        return directory.names().chain(names -> found).map(related -> {
            List<ModelFacts> models =
                    related.results().stream().map(ModelFacts::of).toList();
            if (models.isEmpty()) {
                return nothing;
            }
            Shortlist shown = Shortlist.of("", models, false, MOST_CHARACTERS);
            conversation.shown(evidence.of(shown.models()));
            conversation.remember(memory -> memory.showing(Seen.of(shown.models())));
            return shown.text();
        });
    }

    private static String brands(BrandList found) {
        List<String> inStock = found.brands().stream()
                .filter(brand -> brand.itemsInStock() > 0)
                .map(brand -> Plain.foreign(brand.brand(), 40))
                .toList();
        if (inStock.isEmpty()) {
            return "Ninguna marca con existencia en esa categoría.";
        }
        int left = inStock.size() - MOST_BRANDS;
        return "Marcas: " + inStock.stream().limit(MOST_BRANDS).collect(Collectors.joining(", "))
                + (left > 0 ? " (+" + left + ")" : "");
    }

    /** A composite id names its item before the underscore. */
    private static String item(String code) {
        String item = code == null ? "" : Plain.text(code, 200).toUpperCase(Locale.ROOT);
        int warehouse = item.indexOf('_');
        return warehouse > 0 ? item.substring(0, warehouse) : item.isEmpty() ? "-" : item;
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
