package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.conversation.GuardedDraft.Guarded;

/** What is sent when the repaired draft is refused too. Pure. */
final class SafeReply {

    /** Says what can be said without a figure. */
    static final String NO_FIGURES = "Quiero darte datos exactos y en este momento no puedo confirmarlos. "
            + "Un asesor de Damasco te los dará por este mismo chat en cuanto esté disponible.";

    /** Says who decides on what the assistant cannot promise. */
    static final String NO_PROMISES = "Eso te lo confirma un asesor de Damasco, que te atenderá por este mismo chat "
            + "en cuanto esté disponible.";

    /** No human is called for: there is nothing that one would have to answer. */
    static final String SHOP_ONLY =
            "Por aquí solo puedo ayudarte con los productos y las tiendas de Damasco. ¿Qué producto buscas?";

    private static final String UNBACKED_FIGURES = "the assistant could not back its figures";
    private static final String UNFIT = "the assistant could not write a fitting reply";

    private SafeReply() {}

    static Guarded insteadOf(Judgement judgement) {
        if (!judgement.needsHuman()) {
            return new Guarded(SHOP_ONLY, null);
        }
        if (judgement.figures().passed()) {
            return new Guarded(NO_PROMISES, UNFIT);
        }
        return new Guarded(NO_FIGURES, UNBACKED_FIGURES);
    }
}
