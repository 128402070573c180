package com.namdamasco.assistant.agent;

import dev.langchain4j.model.chat.ChatModel;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.util.function.Supplier;

/** The chat model of the provider that {@code AI_PROVIDER} names; both are built in, one is used. */
public class ChosenChatModel implements Supplier<ChatModel> {

    @Override
    public ChatModel get() {
        ArcContainer container = Arc.container();
        AgentConfig config = container.instance(AgentConfig.class).get();
        return container
                .instance(
                        ChatModel.class, ModelName.Literal.of(config.provider().modelName()))
                .get();
    }
}
