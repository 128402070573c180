package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import java.util.Arrays;

/**
 * What the WhatsApp Cloud API refuses, and what happens then (contracts.md §3): one row a kind of refusal, the first one that
 * names the code decides. What each status does is told at {@link Delivery.Status}. Pure.
 */
enum WhatsAppRule {
    WINDOW_CLOSED("the customer has not written for 24 hours", Status.WINDOW_CLOSED, codes(131047)),
    THROUGHPUT("the number sends too fast", Status.SENDER_BUSY, codes(130429, 4, 80007)),
    PAIR_RATE("too many messages to this customer", Status.RECIPIENT_BUSY, codes(131056)),
    BLOCKED("the number is blocked or limited", Status.SENDER_STOPPED, codes(131048, 131049, 368, 131031)),
    CREDENTIALS("the access token is refused", Status.SENDER_PARKED, codes(190, 0, 10), range(200, 299)),
    PERMANENT("the message cannot be delivered", Status.FAILED, codes(131026, 131030, 100), range(132000, 132999)),
    AMBIGUOUS("it may have been delivered", Status.UNKNOWN, codes(131016, 131000)),
    OTHER("it is refused for a reason of its own", Status.FAILED);

    /** A refusal whose body could not be read. */
    static final int NO_CODE = -1;

    private record Codes(int first, int last) {}

    private final String meaning;
    private final Status status;
    private final Codes[] codes;

    WhatsAppRule(String meaning, Status status, Codes[]... codes) {
        this.meaning = meaning;
        this.status = status;
        this.codes = Arrays.stream(codes).flatMap(Arrays::stream).toArray(Codes[]::new);
    }

    /** @param code of the error, {@link #NO_CODE} when the answer has none; then the HTTP status has to tell */
    static WhatsAppRule of(int httpStatus, int code) {
        if (httpStatus >= 500) {
            return AMBIGUOUS;
        }
        for (WhatsAppRule rule : values()) {
            if (rule.names(code)) {
                return rule;
            }
        }
        return switch (httpStatus) {
            case 401, 403 -> CREDENTIALS;
            case 429 -> THROUGHPUT;
            default -> OTHER;
        };
    }

    Status status() {
        return status;
    }

    String meaning() {
        return meaning;
    }

    private boolean names(int code) {
        for (Codes some : codes) {
            if (some.first() <= code && code <= some.last()) {
                return true;
            }
        }
        return false;
    }

    private static Codes[] codes(int... codes) {
        return Arrays.stream(codes).mapToObj(code -> new Codes(code, code)).toArray(Codes[]::new);
    }

    private static Codes[] range(int first, int last) {
        return new Codes[] {new Codes(first, last)};
    }
}
