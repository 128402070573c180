package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.CatalogApi;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the shop says about itself: payment, delivery, warranty, hours. */
@ApplicationScoped
public class KnowledgeTools {

    private static final int MOST_PASSAGES = 3;
    private static final int LONGEST_QUERY = 300;
    private static final int LONGEST_PASSAGE = 700;

    private final CatalogApi catalog;

    KnowledgeTools(@RestClient CatalogApi catalog) {
        this.catalog = catalog;
    }

    @Tool(name = "search_store_knowledge", value = "Normas de la tienda: pagos, cuotas, envíos, garantía, cambios.")
    public ToolReply searchStoreKnowledge(@ToolMemoryId ConversationSoFar conversation, @P("Pregunta") String query) {
        String question = Plain.text(query, LONGEST_QUERY);
        if (question.isEmpty()) {
            return new ToolReply("Falta la pregunta (query).");
        }
        return ToolReply.of(catalog.knowledge(question, MOST_PASSAGES).map(found -> {
            List<String> passages = found.results().stream()
                    .map(passage -> Plain.foreign(passage.text(), LONGEST_PASSAGE))
                    .toList();
            conversation.shown(ToolEvidence.passages(passages.toArray(String[]::new)));
            return passages.isEmpty()
                    ? "La tienda no dice nada de eso; ofrece que un asesor lo confirme."
                    : String.join("\n", passages);
        }));
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
