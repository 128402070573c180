package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.CustomerMemory;
import com.namdamasco.assistant.agent.MemoryStore;
import com.namdamasco.assistant.agent.SalesAssistant;
import com.namdamasco.assistant.conversation.GuardedDraft.Guarded;
import com.namdamasco.assistant.conversation.Hearing.Heard;
import com.namdamasco.assistant.gate.EvidenceStore;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import io.quarkiverse.langchain4j.ChatMemoryRemover;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** What the agent would say to a burst, knowing what was said, looked up and remembered before. Blocking. */
@ApplicationScoped
class DraftWriter {

    private final SalesAssistant assistant;
    private final GuardedDraft guard;
    private final EvidenceStore evidence;
    private final MemoryStore memories;
    private final Hearing hearing;
    private final TurnConfig config;

    DraftWriter(
            SalesAssistant assistant,
            GuardedDraft guard,
            EvidenceStore evidence,
            MemoryStore memories,
            Hearing hearing,
            TurnConfig config) {
        this.assistant = assistant;
        this.guard = guard;
        this.evidence = evidence;
        this.memories = memories;
        this.hearing = hearing;
        this.config = config;
    }

    ConversationSoFar soFar(Claim claim, List<UnansweredMessage> burst, NuluConversation conversation) {
        var ids = burst.stream().map(UnansweredMessage::messageId).collect(Collectors.toSet());
        var inWords = hearing.inWords(claim.conversationId(), conversation);
        var soFar = new ConversationSoFar(
                History.before(inWords, ids, config.maxHistoryMessages()),
                evidence.of(claim.conversationId()),
                memoryOf(claim));
        CustomerWords.pinIn(burst).ifPresent(soFar::locatedAt);
        return soFar;
    }

    /** Past the figure gate and the guardrails; a request to write when there is nothing but files that are not understood. */
    Guarded write(Claim claim, List<UnansweredMessage> burst, ConversationSoFar soFar, NuluUser customer) {
        Heard heard = hearing.hear(burst);
        if (heard.pleaseWrite().isPresent()) {
            return new Guarded(heard.pleaseWrite().get(), null);
        }
        String memory = soFar.memory().line();
        try {
            return guard.write(
                    claim.conversationId(),
                    soFar,
                    CustomerWords.before(soFar.messages()) + heard.words(),
                    heard.words(),
                    message -> answer(soFar, customer, claim, memory, message));
        } finally {
            ChatMemoryRemover.remove(assistant, soFar);
            evidence.save(claim.conversationId(), soFar.evidence());
        }
    }

    private String answer(ConversationSoFar soFar, NuluUser customer, Claim claim, String memory, String message) {
        String draft = assistant.reply(soFar, customer.firstName(), claim.channelName(), memory, message);
        if (draft == null || draft.isBlank()) {
            throw new IllegalStateException("the model answered with nothing");
        }
        return draft.strip();
    }

    CustomerMemory memoryOf(Claim claim) {
        return memories.of(claim.conversationId());
    }

    void remember(Claim claim, ConversationSoFar soFar, String told) {
        memories.save(claim.conversationId(), soFar.memoryAfter(told));
    }
}
