package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.gate.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All guardrails but the figure gate, which is read beside them. Pure; see docs/guardrails.md. */
public final class Guardrails {

    private final List<Guardrail> all;

    /**
     * @param prompt the instructions of the model, which are not for the customer
     * @param secrets values that are never said: keys, tokens, passwords
     * @param hosts machines that only the services know
     */
    public Guardrails(String prompt, Collection<String> secrets, Collection<String> hosts) {
        this.all = List.of(
                new LengthGuardrail(),
                new SecretGuardrail(secrets),
                new PromptGuardrail(prompt),
                new InternalGuardrail(hosts),
                new FormGuardrail(),
                new LanguageGuardrail(),
                new LinkGuardrail(),
                new PersonGuardrail(),
                new PromiseGuardrail(),
                new ScopeGuardrail(),
                new ToneGuardrail());
    }

    /**
     * @param evidence what the tools have returned in this conversation
     * @param customerWords all that the customer has said; their own number may be repeated
     * @return empty when the draft may be sent
     */
    public List<Refusal> check(String draft, Evidence evidence, String customerWords) {
        if (draft.length() > LengthGuardrail.LONGEST) {
            return List.of(LengthGuardrail.TOO_LONG);
        }
        Reading reading = new Reading(draft, evidence, customerWords);
        return all.stream()
                .map(guardrail -> guardrail.check(reading))
                .flatMap(Optional::stream)
                .toList();
    }
}
