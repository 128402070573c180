package com.namdamasco.assistant.model;

import java.util.Optional;

/** A configuration of models, without a start of the application. */
public record ConfiguredModels(
        Provider provider,
        Optional<Provider> fallbackProvider,
        Optional<String> fallbackModel,
        Optional<String> cheapModel,
        String openaiModel,
        String geminiModel,
        Optional<String> openaiApiKey,
        Optional<String> googleApiKey)
        implements ModelConfig {

    public static ConfiguredModels of(Provider provider, String openaiKey, String googleKey) {
        return new ConfiguredModels(
                provider,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "gpt-4o-mini",
                "gemini-2.5-flash",
                Optional.ofNullable(openaiKey),
                Optional.ofNullable(googleKey));
    }

    public ConfiguredModels withFallback(Provider fallback, String model) {
        return new ConfiguredModels(
                provider,
                Optional.ofNullable(fallback),
                Optional.ofNullable(model),
                cheapModel,
                openaiModel,
                geminiModel,
                openaiApiKey,
                googleApiKey);
    }

    public ConfiguredModels withCheap(String model) {
        return new ConfiguredModels(
                provider,
                fallbackProvider,
                fallbackModel,
                Optional.of(model),
                openaiModel,
                geminiModel,
                openaiApiKey,
                googleApiKey);
    }
}
