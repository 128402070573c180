package com.namdamasco.assistant.inbox;

/** What became of a message on arrival. */
public enum Reception {
    /** Seen before: nothing was changed. */
    DUPLICATE,
    /** A customer's message that the assistant will answer after the quiet period. */
    TO_BE_ANSWERED,
    /** A customer's message in a paused conversation: a human agent has it. */
    LEFT_TO_HUMAN,
    /** A human, or someone we cannot place, wrote: the assistant is silent until the pause ends. */
    PAUSED_CONVERSATION,
    /** A human agent gave the conversation back. */
    RESUMED_CONVERSATION,
    /** Our own echo, the comment bot, or an empty message. */
    IGNORED
}
