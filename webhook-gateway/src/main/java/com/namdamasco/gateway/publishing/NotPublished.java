package com.namdamasco.gateway.publishing;

/** The broker has not acknowledged the message. {@link #outcome()} says whether another try could help. */
public class NotPublished extends RuntimeException {
    private final Outcome outcome;

    NotPublished(Outcome outcome, String message, Throwable cause) {
        super(message, cause, false, false);
        this.outcome = outcome;
    }

    /** It did not get as far as the broker, which says nothing about the broker. */
    static NotPublished crowded(String message) {
        return new NotPublished(Outcome.NOT_PUBLISHED, message, null);
    }

    /** {@link Outcome#NOT_PUBLISHED} or {@link Outcome#TOO_LARGE}. */
    public Outcome outcome() {
        return outcome;
    }

    boolean tellsOfTheBroker() {
        return outcome == Outcome.NOT_PUBLISHED && getCause() != null;
    }
}
