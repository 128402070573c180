package com.namdamasco.sandbox.openai.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/**
 * What the model is made to do instead of its own. Texts are said one an answer, in whatever conversation comes next; the scripts of
 * conversations go first.
 */
@ApplicationScoped
public class Script {
    private final Deque<String> texts = new ArrayDeque<>();
    private final List<ConversationScript> conversations = new ArrayList<>();

    /** Replaces what was left of earlier scripts. */
    public synchronized void play(List<String> nextTexts, List<ConversationScript> scripts) {
        texts.clear();
        texts.addAll(nextTexts);
        conversations.clear();
        conversations.addAll(scripts);
    }

    /** Beside the others; replaces what was left of the same conversation's. */
    public synchronized void add(ConversationScript script) {
        conversations.removeIf(script::isForTheSameAs);
        conversations.add(script);
    }

    public synchronized List<String> textsLeft() {
        return List.copyOf(texts);
    }

    public synchronized List<ConversationScript> conversationsLeft() {
        return List.copyOf(conversations);
    }

    /** What the model does, replaced by what a script has for this dialogue. */
    public synchronized Decision instead(Dialogue dialogue, Decision own) {
        for (ListIterator<ConversationScript> scripts = conversations.listIterator(); scripts.hasNext(); ) {
            ConversationScript script = scripts.next();
            Optional<ScriptedAnswer> answer = script.isFor(dialogue) ? script.next(dialogue, own) : Optional.empty();
            if (answer.isPresent()) {
                scripts.set(script.without(answer.get()));
                return new Decision.Told(answer.get());
            }
        }
        return own instanceof Decision.Say && !texts.isEmpty() ? new Decision.Say(texts.poll()) : own;
    }
}
