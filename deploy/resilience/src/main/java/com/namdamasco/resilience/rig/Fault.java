package com.namdamasco.resilience.rig;

import java.time.Duration;

/**
 * What the outside does to a call.
 *
 * @param taken whether the call has its effect, e.g. the message is in WhatsApp's ledger
 * @param status 200: as always; 0: no answer, the connection is closed; any other: an answer of this status
 * @param body of an answer; null: the usual one
 * @param after how long the answer, or its loss, takes; the effect is there at once
 */
public record Fault(boolean taken, int status, String body, Duration after) {

    /** Served as always. */
    public static final Fault NONE = new Fault(true, 200, null, Duration.ZERO);

    /** Served, later. */
    public static Fault slow(Duration after) {
        return new Fault(true, 200, null, after);
    }

    /** It happens and is in the ledger, and then the connection is closed without a word. */
    public static Fault lostAnswer(Duration after) {
        return new Fault(true, 0, null, after);
    }

    /** It never happens, and the connection is closed without a word. */
    public static Fault lostCall(Duration after) {
        return new Fault(false, 0, null, after);
    }

    /** It does not happen, and the answer says so. */
    public static Fault refused(int status) {
        return new Fault(false, status, "{\"error\":{\"message\":\"played\",\"code\":" + status + "}}", Duration.ZERO);
    }

    /** It does not happen, and the answer is 200 all the same, with something else than was asked for. */
    public static Fault garbage(String body) {
        return new Fault(false, 200, body, Duration.ZERO);
    }
}
