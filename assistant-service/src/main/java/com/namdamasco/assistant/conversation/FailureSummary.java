package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.model.NoAnswerException;
import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.reply.NoAddressException;

/**
 * What may be said of a failure in a log. Exceptions of model clients quote requests and answers, and those hold the
 * customer's words, so of foreign exceptions only the type is told.
 */
final class FailureSummary {

    private FailureSummary() {}

    static String of(Throwable failure) {
        if (failure instanceof NuluException
                || failure instanceof NoAddressException
                || failure instanceof NoAnswerException) {
            return failure.getMessage();
        }
        Throwable cause = failure.getCause();
        String type = failure.getClass().getSimpleName();
        return cause == null ? type : type + " because of " + cause.getClass().getSimpleName();
    }
}
