package com.namdamasco.assistant.cost;

/**
 * A call that has to be paid.
 *
 * @param lastMessageId the customer's message that the turn answers
 */
public record ModelCall(
        String conversationId, String lastMessageId, Purpose purpose, String provider, String model, Usage usage) {

    /** What the call was for. */
    public enum Purpose {
        REPLY,
        TRANSCRIPTION
    }
}
