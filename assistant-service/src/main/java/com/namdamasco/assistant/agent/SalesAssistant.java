package com.namdamasco.assistant.agent;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.quarkiverse.langchain4j.RegisterAiService;
import io.quarkiverse.langchain4j.ToolBox;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The agent: an interface whose prompt is a resource. It blocks while the model thinks: worker threads only. One for all turns,
 * each with a memory of its own that it removes at its end.
 */
@ApplicationScoped
@RegisterAiService(
        chatLanguageModelSupplier = ChosenChatModel.class,
        chatMemoryProviderSupplier = ConversationMemory.class,
        toolHallucinationStrategy = UnknownTool.class,
        // Never reached: the chat model ends the rounds first (LLM_MAX_TOOL_ROUNDS), with an answer instead of an
        // exception.
        maxSequentialToolInvocations = 20)
public interface SalesAssistant {

    /**
     * @param conversation what was said before; also the identity of the memory, for this one call
     * @param customerName as Nulu knows it
     * @param channel where the customer writes, for the formatting
     * @param memory what earlier turns tell of the customer's wishes, on one line; may be empty
     * @param message the customer's unanswered words
     * @return the draft of the reply, in Spanish
     */
    @SystemMessage(fromResource = "prompts/sales-assistant.txt")
    @UserMessage("{message}")
    @ToolBox({ProductTools.class, RelatedTools.class, BranchTools.class, KnowledgeTools.class, HandOverTool.class})
    String reply(
            @MemoryId ConversationSoFar conversation,
            @V("customerName") String customerName,
            @V("channel") String channel,
            @V("memory") String memory,
            @V("message") String message);
}
