package com.namdamasco.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A failure ordered for one target.
 *
 * @param status the answer's status, or null to answer normally (after the delay)
 * @param errorCode the code in the played system's own error format, or null for the one that fits the status; alone it means
 *     status 400
 * @param body the answer's body, or null for the played system's own error format
 * @param times how many calls it hits; null until it is deleted
 * @param dropConnection closes the connection instead of answering
 * @param retryAfterSeconds adds a Retry-After header, or null
 * @param matching hits only calls whose body contains this text, and counts only those; null for all
 * @param afterEffect the effect happens although the answer fails: the lost response that contract §3 calls ambiguous
 */
public record Fault(
        Integer status,
        Integer errorCode,
        JsonNode body,
        long delayMillis,
        Integer times,
        boolean dropConnection,
        Integer retryAfterSeconds,
        String matching,
        boolean afterEffect) {

    public boolean replacesAnswer() {
        return status != null || errorCode != null || dropConnection;
    }

    /** 400 for an error code alone, 500 for a connection that is dropped. */
    public int answeredStatus() {
        if (status != null) {
            return status;
        }
        return errorCode != null ? 400 : 500;
    }

    /** Waits for the delay on the caller's thread. */
    public void pause() {
        pause(delayMillis);
    }

    /** Waits on the caller's thread. */
    public static void pause(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same fault for the calls that remain after one more. */
    Fault spent() {
        return times == null
                ? this
                : new Fault(
                        status,
                        errorCode,
                        body,
                        delayMillis,
                        times - 1,
                        dropConnection,
                        retryAfterSeconds,
                        matching,
                        afterEffect);
    }

    boolean isForTheSameAs(Fault other) {
        return Objects.equals(matching, other.matching);
    }

    boolean meets(String body) {
        return matching == null || (body != null && body.contains(matching));
    }

    boolean exhausted() {
        return times != null && times <= 0;
    }
}
