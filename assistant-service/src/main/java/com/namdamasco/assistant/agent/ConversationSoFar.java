package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.handover.HandOverWish;
import dev.langchain4j.data.message.ChatMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * What was said before the turn, oldest first, and what the turn's tools learn. Deliberately not a record: as the key of the
 * agent's memory each turn is itself, even when two conversations began with the same words. It is also the only identity that
 * tools have: nothing that the model passes tells whose conversation it is.
 */
public final class ConversationSoFar {

    private final List<ChatMessage> messages;
    private final AtomicReference<Evidence> evidence;
    private final AtomicReference<CustomerMemory> memory;
    private final AtomicReference<HandOverWish> handOver = new AtomicReference<>();

    /** @param evidence what the tools returned in earlier turns */
    public ConversationSoFar(List<ChatMessage> messages, Evidence evidence) {
        this(messages, evidence, CustomerMemory.NONE);
    }

    /** @param memory what the earlier turns tell of the customer's wishes */
    public ConversationSoFar(List<ChatMessage> messages, Evidence evidence, CustomerMemory memory) {
        this.messages = List.copyOf(messages);
        this.evidence = new AtomicReference<>(evidence);
        this.memory = new AtomicReference<>(memory);
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

    public CustomerMemory memory() {
        return memory.get();
    }

    /** What of all this is worth knowing in the next turn, once the customer has the reply. */
    public CustomerMemory memoryAfter(String reply) {
        return memory.get().afterReply(reply);
    }

    /** The customer has just sent this location. */
    public void locatedAt(LocationPin pin) {
        remember(known -> known.at(pin));
    }

    void remember(UnaryOperator<CustomerMemory> learnt) {
        memory.updateAndGet(learnt);
    }

    /** The model wants a human to go on. Nothing happens yet: that begins when the reply is committed. The first wish counts. */
    void handOver(HandOverWish wish) {
        handOver.compareAndSet(null, wish);
    }

    public Optional<HandOverWish> handOver() {
        return Optional.ofNullable(handOver.get());
    }
}
