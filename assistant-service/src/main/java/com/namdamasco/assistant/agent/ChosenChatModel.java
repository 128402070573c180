package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.model.ResilientChatModel;
import dev.langchain4j.model.chat.ChatModel;
import io.quarkus.arc.Arc;
import java.util.function.Supplier;

/** Hands the agent the chat model that the configuration chooses. */
public class ChosenChatModel implements Supplier<ChatModel> {

    @Override
    public ChatModel get() {
        return Arc.container().instance(ResilientChatModel.class).get();
    }
}
