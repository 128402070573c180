package com.namdamasco.assistant.agent;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which model answers. */
@ConfigMapping(prefix = "namdamasco.agent")
public interface AgentConfig {

    /** {@code AI_PROVIDER}. */
    Provider provider();

    /** {@code OPENAI_API_KEY}, needed by {@link Provider#OPENAI}. */
    Optional<String> openaiApiKey();

    /** {@code GEMINI_API_KEY}, needed by {@link Provider#GEMINI}. */
    Optional<String> geminiApiKey();

    /** The providers that the service is built with, and the name of each one's model in the configuration. */
    enum Provider {
        OPENAI("openai-chat"),
        GEMINI("gemini-chat");

        private final String modelName;

        Provider(String modelName) {
            this.modelName = modelName;
        }

        String modelName() {
            return modelName;
        }
    }
}
