package com.namdamasco.catalog.embedding;

import java.util.Locale;

/** Who turns texts into vectors, with what one call of its takes: inputs by its documentation, tokens by our own estimate. */
enum Provider {
    /** 2,048 inputs and 300,000 tokens; an estimate may be wrong by a fifth. */
    OPENAI("OpenAI", "OPENAI_API_KEY", "OPENAI_EMBEDDING_MODEL", 2_048, 240_000),
    /** {@code batchEmbedContents} takes 100. */
    GEMINI("Gemini", "GOOGLE_API_KEY", "GOOGLE_EMBEDDING_MODEL", 100, 160_000);

    private final String title;
    private final String keyVariable;
    private final String modelVariable;
    private final int maxInputs;
    private final int maxTokens;

    Provider(String title, String keyVariable, String modelVariable, int maxInputs, int maxTokens) {
        this.title = title;
        this.keyVariable = keyVariable;
        this.modelVariable = modelVariable;
        this.maxInputs = maxInputs;
        this.maxTokens = maxTokens;
    }

    /** @throws IllegalArgumentException with the sentence for whoever configured it */
    static Provider named(String name) {
        for (Provider provider : values()) {
            if (provider.label().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return provider;
            }
        }
        throw new IllegalArgumentException("EMBEDDING_PROVIDER is openai or gemini");
    }

    /** As configured and stored. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As said to people. */
    String title() {
        return title;
    }

    /** The environment variable of its key. */
    String keyVariable() {
        return keyVariable;
    }

    /** The environment variable of its model. */
    String modelVariable() {
        return modelVariable;
    }

    int maxInputs() {
        return maxInputs;
    }

    int maxTokens() {
        return maxTokens;
    }
}
