package com.namdamasco.assistant.agent;

import dev.langchain4j.data.message.ChatMessage;
import java.util.List;

/**
 * What was said before the turn, oldest first. Deliberately not a record: as the key of the agent's memory each turn is
 * itself, even when two conversations began with the same words.
 */
public final class ConversationSoFar {

    private final List<ChatMessage> messages;

    public ConversationSoFar(List<ChatMessage> messages) {
        this.messages = List.copyOf(messages);
    }

    public List<ChatMessage> messages() {
        return messages;
    }
}
