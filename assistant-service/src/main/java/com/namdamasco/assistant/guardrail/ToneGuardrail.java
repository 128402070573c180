package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** A customer who insults is still a customer: no insult leaves the house. */
final class ToneGuardrail implements Guardrail {

    private static final Refusal REFUSED = new Refusal(Kind.TONE, "es grosera; responde con cordialidad");

    private static final Pattern RUDE = Pattern.compile(
            "\\b(?:idiotas?|imbecil(?:es)?|estupid[oa]s?|maldit[oa]s?|mierda|put[oa]s?|pendej[oa]s?|mamagu[eu]v\\w*|cono e|marico\\w*|gafo|bastard[oa]s?|malparid[oa]s?|cabron\\w*|perra|basura de"
                    + "|callate|largate|pudrete|te odio|inutil(?:es)?|tarad[oa]s?|ladron(?:es)?|estafadores|fuck\\w*|shit|bitch|asshole|stupid)\\b");

    @Override
    public Optional<Refusal> check(Reading draft) {
        boolean rude = RUDE.matcher(draft.folded).results().anyMatch(found -> !draft.isOfAProduct(found.group()));
        return rude ? Optional.of(REFUSED) : Optional.empty();
    }
}
