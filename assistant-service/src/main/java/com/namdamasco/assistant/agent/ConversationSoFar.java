package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.gate.Evidence;
import dev.langchain4j.data.message.ChatMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What was said before the turn, oldest first. Deliberately not a record: as the key of the agent's memory each turn is
 * itself, even when two conversations began with the same words.
 */
public final class ConversationSoFar {

    private final List<ChatMessage> messages;
    private final AtomicReference<Evidence> evidence;

    /** @param evidence what the tools returned in earlier turns */
    public ConversationSoFar(List<ChatMessage> messages, Evidence evidence) {
        this.messages = List.copyOf(messages);
        this.evidence = new AtomicReference<>(evidence);
    }

    public List<ChatMessage> messages() {
        return messages;
    }

    /** What the tools have returned up to now. */
    public Evidence evidence() {
        return evidence.get();
    }

    /** Records what a tool returns to the model, or what the catalogue says when it is read again. */
    public void shown(Evidence later) {
        evidence.updateAndGet(earlier -> earlier.with(later));
    }
}
