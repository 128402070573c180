package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.nulu.NuluException.Effect;
import com.namdamasco.assistant.reply.Delivery.Status;
import java.util.regex.Pattern;

/**
 * What the functions of Nulu refuse, and what happens then: Nulu's own codes ({@code HTTP 401}, {@code invalid-token}), those
 * of Messenger and Instagram that it passes on ({@code 613}, with subcode {@code 10/2018278}), and Telegram's
 * ({@code telegram 429}). The first row that matches decides. Pure.
 */
enum NuluRule {
    NOT_REACHED("Nulu is away", Status.SENDER_BUSY, "it cannot be reached"),
    WINDOW_CLOSED("the customer has not written for 24 hours", Status.WINDOW_CLOSED, "10/2018278"),
    CREDENTIALS(
            "the token is refused",
            Status.SENDER_PARKED,
            "HTTP 40[13]|invalid-token|security-error|telegram 401|(190|10|0|2\\d\\d)(/\\d+)?"),
    THROUGHPUT("too many messages", Status.SENDER_BUSY, "HTTP 429|telegram 429|(4|17|32|613|80006)(/\\d+)?"),
    TRANSIENT("the channel is busy", Status.RETRY, "1200(/\\d+)?"),
    AMBIGUOUS("it may have been delivered", Status.UNKNOWN, "(1|2)(/\\d+)?|telegram 5\\d\\d|HTTP (408|5\\d\\d)"),
    PERMANENT("the message cannot be delivered", Status.FAILED, ".*");

    private final String meaning;
    private final Status status;
    private final Pattern codes;

    NuluRule(String meaning, Status status, String codes) {
        this.meaning = meaning;
        this.status = status;
        this.codes = Pattern.compile(codes, Pattern.DOTALL);
    }

    static NuluRule of(NuluException refusal) {
        return of(refusal.effect(), refusal.code());
    }

    /** Whatever the code: a call that may have had its effect is never repeated. */
    static NuluRule of(Effect effect, String code) {
        if (effect == Effect.POSSIBLE) {
            return AMBIGUOUS;
        }
        for (NuluRule rule : values()) {
            if (rule.codes.matcher(code).matches()) {
                return rule;
            }
        }
        throw new IllegalStateException("the last row matches everything");
    }

    Status status() {
        return status;
    }

    String meaning() {
        return meaning;
    }
}
