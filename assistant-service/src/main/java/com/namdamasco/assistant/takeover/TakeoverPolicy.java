package com.namdamasco.assistant.takeover;

/** What a message means for the question who speaks in its conversation. */
public final class TakeoverPolicy {

    private TakeoverPolicy() {}

    /** The consequence of one message. */
    public enum Verdict {
        /** A customer wrote. */
        ANSWER,
        PAUSE_FOR_HUMAN,
        PAUSE_TO_BE_SAFE,
        /** A human agent gave the conversation back. */
        RESUME,
        /** Nothing that concerns the assistant. */
        IGNORE
    }

    /**
     * An empty message changes nothing, whoever it comes from: takeovers and department changes insert those. The resume command
     * is one only from a human agent's hand; from someone unknown it pauses like any other word.
     */
    public static Verdict verdict(SenderRole role, boolean hasContent, boolean isResumeCommand) {
        if (!hasContent) {
            return Verdict.IGNORE;
        }
        return switch (role) {
            case CUSTOMER -> Verdict.ANSWER;
            case HUMAN_AGENT -> isResumeCommand ? Verdict.RESUME : Verdict.PAUSE_FOR_HUMAN;
            case UNKNOWN -> Verdict.PAUSE_TO_BE_SAFE;
            case OWN_ECHO, COMMENT_BOT -> Verdict.IGNORE;
        };
    }
}
