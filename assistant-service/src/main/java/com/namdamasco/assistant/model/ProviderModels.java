package com.namdamasco.assistant.model;

import dev.langchain4j.model.chat.ChatModel;
import io.quarkiverse.langchain4j.ModelName;
import jakarta.enterprise.context.ApplicationScoped;

/** The client of each provider, created when it is first used: a provider that is not configured needs no key. */
@ApplicationScoped
class ProviderModels {

    private final ChatModel openai;
    private final ChatModel gemini;

    ProviderModels(@ModelName("openai-chat") ChatModel openai, @ModelName("gemini-chat") ChatModel gemini) {
        this.openai = openai;
        this.gemini = gemini;
    }

    ChatModel of(Provider provider) {
        return provider == Provider.OPENAI ? openai : gemini;
    }
}
