package com.namdamasco.assistant.model;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which models answer. */
@ConfigMapping(prefix = "namdamasco.model")
public interface ModelConfig {

    /** {@code LLM_PROVIDER}. */
    Provider provider();

    /** {@code LLM_FALLBACK_PROVIDER}; empty: none, unless there is a fallback model. */
    Optional<Provider> fallbackProvider();

    /** {@code LLM_FALLBACK_MODEL}; empty: the usual model of the fallback provider. */
    Optional<String> fallbackModel();

    /** {@code LLM_CHEAP_MODEL}, asked once most of the day's budget is spent. A name that begins with gemini is Google's. */
    Optional<String> cheapModel();

    /** {@code OPENAI_CHAT_MODEL}. */
    String openaiModel();

    /** {@code GOOGLE_GEMINI_MODEL}. */
    String geminiModel();

    /** {@code OPENAI_API_KEY}. */
    Optional<String> openaiApiKey();

    /** {@code GOOGLE_API_KEY}. */
    Optional<String> googleApiKey();
}
