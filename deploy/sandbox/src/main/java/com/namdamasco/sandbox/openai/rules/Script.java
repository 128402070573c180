package com.namdamasco.sandbox.openai.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Texts that the model is made to say instead of its own, one an answer. Tool calls are still made by the rules, so a
 * scripted text can contradict what the tools have just returned, as a model that lies does.
 */
@ApplicationScoped
public class Script {
    private final Deque<String> texts = new ArrayDeque<>();

    /** Replaces what was left of an earlier script. */
    public synchronized void play(List<String> next) {
        texts.clear();
        texts.addAll(next);
    }

    public synchronized List<String> left() {
        return List.copyOf(texts);
    }

    /** What the model does, its words replaced by the script's while there are any. */
    public synchronized Decision instead(Decision own) {
        return own instanceof Decision.Say && !texts.isEmpty() ? new Decision.Say(texts.poll()) : own;
    }
}
