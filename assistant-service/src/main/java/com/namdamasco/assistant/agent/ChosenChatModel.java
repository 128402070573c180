package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.agent.AgentConfig.Provider;
import dev.langchain4j.model.chat.ChatModel;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The chat model of the provider that {@code AI_PROVIDER} names; both are built in, one is used. */
public class ChosenChatModel implements Supplier<ChatModel> {

    @Override
    public ChatModel get() {
        return Arc.container().instance(ChatModels.class).get().chosen();
    }

    /** Each model is created when it is first used, so the other provider needs no key. */
    @ApplicationScoped
    @Unremovable
    static class ChatModels {

        private final AgentConfig config;
        private final ChatModel openai;
        private final ChatModel gemini;

        ChatModels(
                AgentConfig config,
                @ModelName("openai-chat") ChatModel openai,
                @ModelName("gemini-chat") ChatModel gemini) {
            this.config = config;
            this.openai = openai;
            this.gemini = gemini;
        }

        ChatModel chosen() {
            return config.provider() == Provider.OPENAI ? openai : gemini;
        }
    }
}
