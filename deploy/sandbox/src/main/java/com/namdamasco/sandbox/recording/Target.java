package com.namdamasco.sandbox.recording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What is played, recorded and made to fail. The webhook is the one direction that the sandbox calls itself. */
public enum Target {
    NULU("nulu"),
    WHATSAPP("whatsapp"),
    OPENAI_CHAT("openai-chat"),
    OPENAI_EMBEDDINGS("openai-embeddings"),
    GEMINI_EMBEDDINGS("gemini-embeddings"),
    WEBHOOK("webhook");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }

    public static Optional<Target> labelled(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
    }
}
