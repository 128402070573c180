package com.namdamasco.sandbox.openai.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers of one conversation, in their order. Chat completions do not say which conversation they are for, so it is told by a
 * text that only its messages contain, such as the customer's name in the system message.
 *
 * @param mentioning a text in any message of the dialogue; null for every dialogue
 * @param loop whether the answers begin again after the last
 */
public record ConversationScript(String mentioning, List<ScriptedAnswer> answers, boolean loop) {
    private static final int MOST = 1000;

    public ConversationScript {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** What is wrong with it, if anything. */
    public Optional<String> flaw() {
        if (answers.isEmpty() || answers.size() > MOST) {
            return Optional.of("a script has from 1 to " + MOST + " answers");
        }
        return answers.stream()
                .map(ScriptedAnswer::flaw)
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isFor(Dialogue dialogue) {
        return mentioning == null
                || dialogue.turns().stream().anyMatch(turn -> turn.text().contains(mentioning));
    }

    boolean isForTheSameAs(ConversationScript other) {
        return Objects.equals(mentioning, other.mentioning);
    }

    /** The first answer to these words, if it is its turn. */
    Optional<ScriptedAnswer> next(Dialogue dialogue, Decision own) {
        return answers.stream()
                .filter(answer -> answer.meets(dialogue.lastSaid()))
                .findFirst()
                .filter(answer -> answer.insteadOf(own));
    }

    ConversationScript without(ScriptedAnswer given) {
        List<ScriptedAnswer> left = new ArrayList<>(answers);
        left.remove(given);
        if (loop) {
            left.add(given);
        }
        return new ConversationScript(mentioning, left, loop);
    }
}
