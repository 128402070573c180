package com.namdamasco.assistant.takeover;

/** What a message means for the question who speaks in its conversation. */
public final class TakeoverPolicy {

    private TakeoverPolicy() {}

    /** The consequence of one message. */
    public enum Verdict {
        ANSWER("a customer wrote"),
        PAUSE_FOR_HUMAN("a human agent replied"),
        PAUSE_TO_BE_SAFE("someone unknown wrote"),
        IGNORE("nothing that concerns the assistant");

        private final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** An empty message changes nothing, whoever it comes from: takeovers and department changes insert those. */
    public static Verdict verdict(SenderRole role, boolean hasContent) {
        if (!hasContent) {
            return Verdict.IGNORE;
        }
        return switch (role) {
            case CUSTOMER -> Verdict.ANSWER;
            case HUMAN_AGENT -> Verdict.PAUSE_FOR_HUMAN;
            case UNKNOWN -> Verdict.PAUSE_TO_BE_SAFE;
            case OWN_ECHO, COMMENT_BOT -> Verdict.IGNORE;
        };
    }
}
