package com.namdamasco.assistant.reply;

/**
 * What came of a send.
 *
 * @param providerMessageId the channel's id of the message, when it gave one
 * @param reason why it is not {@link Status#SENT}; never quotes the message
 */
public record Delivery(Status status, String providerMessageId, String reason) {

    /** What a channel's answer means for the message, its sender and its recipient. */
    public enum Status {
        SENT,
        /** The channel certainly did not take it, and may later: this message is tried again, a bounded number of times. */
        RETRY,
        /** The sending number or page goes too fast, or the channel cannot be reached: all that it has to send waits, and then one message tries. */
        SENDER_BUSY,
        /** Too much at once for this customer: what else the customer is to get waits too. */
        RECIPIENT_BUSY,
        /** The sender is blocked or limited: all that it has to send waits long, and someone has to look. */
        SENDER_STOPPED,
        /** The credentials are refused: all that the sender has to send waits, and someone has to mend them. */
        SENDER_PARKED,
        /** Only a template may be sent until the customer writes again. */
        WINDOW_CLOSED,
        /** It may have been delivered: never sent again blindly. */
        UNKNOWN,
        /** The channel will not take it: a human has the conversation. */
        FAILED;

        /** Whether the sender, and not the message, is what the channel objects to. */
        boolean holdsSender() {
            return this == SENDER_BUSY || this == SENDER_STOPPED || this == SENDER_PARKED;
        }
    }

    static Delivery sent(String providerMessageId) {
        return new Delivery(Status.SENT, providerMessageId, null);
    }

    static Delivery notSent(Status status, String reason) {
        return new Delivery(status, null, reason);
    }
}
