package com.namdamasco.assistant.reply;

/**
 * What came of a send.
 *
 * @param providerMessageId the channel's id of the message, when it gave one
 * @param reason why it is not {@link Status#SENT}; never quotes the message
 */
public record Delivery(Status status, String providerMessageId, String reason) {

    public enum Status {
        SENT,
        /** The channel certainly did not take it, and may later. */
        RETRY,
        /** It may have been delivered: never sent again blindly. */
        UNKNOWN,
        /** The channel will not take it. */
        FAILED
    }

    static Delivery sent(String providerMessageId) {
        return new Delivery(Status.SENT, providerMessageId, null);
    }

    static Delivery notSent(Status status, String reason) {
        return new Delivery(status, null, reason);
    }
}
