package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.BranchList;
import com.namdamasco.assistant.catalog.CatalogApi;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Where the shops are. Where the customer is comes from the pin that was sent, never from the model. */
@ApplicationScoped
public class BranchTools {

    private static final int NEAREST = 3;
    private static final int IN_A_CITY = 8;
    private static final int ALL = 200;

    private final CatalogApi catalog;

    BranchTools(@RestClient CatalogApi catalog) {
        this.catalog = catalog;
    }

    @Tool(
            name = "find_branches",
            value = "Sucursales: dirección y horario. Sin place: las más cercanas al pin del cliente, o todas.")
    public ToolReply findBranches(
            @ToolMemoryId ConversationSoFar conversation,
            @P(value = "Ciudad o sucursal", required = false) String place) {
        String where = SearchArguments.name(place);
        LocationPin pin = conversation.memory().pin();
        int most = where != null ? IN_A_CITY : pin == null ? ALL : NEAREST;
        return ToolReply.of(
                catalog.branches(where, pin == null ? null : pin.near(), most).map(found -> {
                    remember(conversation, where, found);
                    String text = BranchText.of(found, where);
                    conversation.shown(ToolEvidence.passages(text));
                    return text;
                }));
    }

    private static void remember(ConversationSoFar conversation, String where, BranchList found) {
        if (where != null && Boolean.TRUE.equals(found.known())) {
            conversation.remember(memory -> memory.at(where));
        }
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
