package com.namdamasco.assistant.model;

import java.util.Locale;

/** The providers that the service is built with. */
public enum Provider {
    OPENAI("OPENAI_API_KEY"),
    GEMINI("GOOGLE_API_KEY");

    private final String keyVariable;

    Provider(String keyVariable) {
        this.keyVariable = keyVariable;
    }

    /** The environment variable that holds its key. */
    public String keyVariable() {
        return keyVariable;
    }

    /** As configured, logged and counted. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose model it is, by its name: Google's begin with {@code gemini}. */
    static Provider ofModel(String model) {
        return model.toLowerCase(Locale.ROOT).startsWith("gemini") ? GEMINI : OPENAI;
    }
}
