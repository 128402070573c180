package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.model.NoAnswerException;
import com.namdamasco.assistant.model.NoAnswerException.Reason;
import com.namdamasco.assistant.takeover.PauseCause;

/**
 * What a customer is told when there is no answer: honest, once, and a human has the conversation from then on. Pure.
 *
 * @param handOverReason for the human agents
 */
record Apology(String text, String handOverReason) {

    private static final String A_HUMAN_WILL =
            "Un asesor de Damasco te atenderá por este mismo chat en cuanto esté disponible.";

    static Apology after(Throwable failure) {
        if (failure instanceof NoAnswerException none && none.reason() == Reason.BUDGET_SPENT) {
            return new Apology(
                    "Gracias por escribirnos. Por hoy ya no puedo responder de forma automática. " + A_HUMAN_WILL,
                    PauseCause.GAVE_UP.reason() + ": " + none.reason().words());
        }
        return new Apology(
                "Disculpa, en este momento no puedo consultar la información que necesitas. " + A_HUMAN_WILL,
                PauseCause.GAVE_UP.reason());
    }
}
