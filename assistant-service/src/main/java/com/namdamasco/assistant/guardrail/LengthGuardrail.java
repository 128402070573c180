package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.Optional;

/** A chat message, not an essay. */
final class LengthGuardrail implements Guardrail {

    /** Over three times what the prompt asks for: ten products with their branches fit. */
    static final int LONGEST = 3_000;

    static final Refusal TOO_LONG =
            new Refusal(Kind.LENGTH, "es demasiado larga para un chat; escribe menos de 900 caracteres");

    @Override
    public Optional<Refusal> check(Reading draft) {
        return draft.raw.length() > LONGEST ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
