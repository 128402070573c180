package com.namdamasco.sandbox.recording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What is played, recorded and made to fail. The webhooks are what the sandbox calls itself: Nulu's, and Meta's with statuses. */
public enum Target {
    NULU("nulu"),
    WHATSAPP("whatsapp"),
    OPENAI_CHAT("openai-chat"),
    OPENAI_EMBEDDINGS("openai-embeddings"),
    OPENAI_TRANSCRIPTIONS("openai-transcriptions"),
    GEMINI_EMBEDDINGS("gemini-embeddings"),
    WEBHOOK("webhook"),
    WHATSAPP_WEBHOOK("whatsapp-webhook");

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
