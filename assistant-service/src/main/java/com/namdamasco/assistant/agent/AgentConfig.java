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

    /** The providers that the service is built with. */
    enum Provider {
        OPENAI,
        GEMINI
    }
}
