package com.namdamasco.assistant.agent;

import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.ChatMemoryProvider;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import java.util.function.Supplier;

/** A turn's memory: begins with the conversation so far and ends with the turn. What lasts is kept by Nulu. */
public class ConversationMemory implements Supplier<ChatMemoryProvider> {

    /** Room for the tool calls of the turn itself, beside the history that is bounded already; tokens are bounded by the model. */
    private static final int ROOM_FOR_THE_TURN = 60;

    @Override
    public ChatMemoryProvider get() {
        return id -> begin((ConversationSoFar) id);
    }

    private static ChatMemory begin(ConversationSoFar conversation) {
        ChatMemory memory = MessageWindowChatMemory.builder()
                .id(conversation)
                .maxMessages(conversation.messages().size() + ROOM_FOR_THE_TURN)
                .alwaysKeepSystemMessageFirst(true)
                .build();
        conversation.messages().forEach(memory::add);
        return memory;
    }
}
