package com.namdamasco.sandbox.openai.audio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is heard in a voice note, by its file's name. */
@ApplicationScoped
public class Voices {
    private static final String USUAL = "Hola, ¿qué televisores tienen?";

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Replaces what was scripted before. */
    public void play(Map<String, String> next) {
        texts.clear();
        texts.putAll(next);
    }

    public Map<String, String> scripted() {
        return Map.copyOf(texts);
    }

    String heardIn(String fileName) {
        return texts.getOrDefault(fileName, USUAL);
    }
}
