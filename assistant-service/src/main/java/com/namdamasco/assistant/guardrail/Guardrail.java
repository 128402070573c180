package com.namdamasco.assistant.guardrail;

import java.util.Optional;

/** One thing that a reply must not be. Pure: the same draft gets the same verdict. */
interface Guardrail {

    /** @return empty when the draft may pass */
    Optional<Refusal> check(Reading draft);
}
