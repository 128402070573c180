package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import java.util.Set;

/** What a refusal of the WhatsApp Cloud API means, by its error code (the table of contracts.md §3). Pure. */
final class WhatsAppError {

    private static final Set<Integer> TOO_FAST = Set.of(4, 80007, 130429, 131056);
    private static final Set<Integer> AMBIGUOUS = Set.of(131000, 131016);
    /** A refusal whose body could not be read. */
    static final int NO_CODE = -1;

    private WhatsAppError() {}

    static Status meaning(int httpStatus, int code) {
        if (AMBIGUOUS.contains(code)) {
            return Status.UNKNOWN;
        }
        if (TOO_FAST.contains(code) || httpStatus == 429) {
            return Status.RETRY;
        }
        return httpStatus >= 500 ? Status.UNKNOWN : Status.FAILED;
    }
}
