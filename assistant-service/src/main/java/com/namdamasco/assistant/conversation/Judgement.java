package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.gate.Verdict;
import com.namdamasco.assistant.guardrail.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figure gate and the guardrails say of one draft, together. */
record Judgement(Verdict figures, List<Refusal> refusals) {

    boolean passed() {
        return figures.passed() && refusals.isEmpty();
    }

    /** For the repair prompt, one reason a line. */
    String reasons() {
        return Stream.concat(
                        figures.passed() ? Stream.empty() : Stream.of(figures.reasons()),
                        refusals.stream().map(refusal -> "- la respuesta " + refusal.reason()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What was wrong, each kind once. */
    Set<String> kinds() {
        return Stream.concat(
                        figures.unbacked().stream().map(claim -> claim.kind().name()),
                        refusals.stream().map(refusal -> refusal.kind().name()))
                .collect(Collectors.toSet());
    }

    /** Whether there may be an honest question behind the draft, which a human should answer. */
    boolean needsHuman() {
        return !figures.passed()
                || refusals.stream().anyMatch(refusal -> refusal.kind().needsHuman());
    }
}
