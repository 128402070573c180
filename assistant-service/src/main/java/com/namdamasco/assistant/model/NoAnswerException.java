package com.namdamasco.assistant.model;

/** No model will answer this turn, however often it is asked: all that can be done has been tried. */
public class NoAnswerException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** Every configured model failed, or the turn's time is over. */
        ALL_FAILED("every model failed"),
        /** A provider refused the request for what it says; it would refuse it again. */
        REFUSED("a model refused the request"),
        /** The day's budget is spent. */
        BUDGET_SPENT("the day's budget for models is spent");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For logs and for the reason of a hand-over. */
        public String words() {
            return words;
        }
    }

    private final Reason reason;

    NoAnswerException(Reason reason, Throwable cause) {
        super(reason.words(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
