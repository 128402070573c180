package com.namdamasco.assistant.status;

/** What the state of a reply has to become, once WhatsApp has told how far its message came. Pure. */
public enum Settlement {
    /** The state says it already, or the sender is still at it and its own word is awaited. */
    NONE,
    /** It went out after all. */
    SENT,
    /** The customer will not get it. */
    FAILED;

    /**
     * A reply that waits for another try and yet is on its way must not be sent again. One that is being sent is left alone: its
     * sender finishes it, and what is then still open is settled afterwards.
     *
     * @param state of the outbox row
     */
    public static Settlement of(String state, DeliveryStatus furthest) {
        return switch (state) {
            case "unknown" -> furthest == DeliveryStatus.FAILED ? FAILED : SENT;
            case "pending" -> furthest == DeliveryStatus.FAILED ? NONE : SENT;
            case "failed" -> arrived(furthest) ? SENT : NONE;
            case "sent" -> furthest == DeliveryStatus.FAILED ? FAILED : NONE;
            default -> NONE;
        };
    }

    private static boolean arrived(DeliveryStatus status) {
        return status == DeliveryStatus.DELIVERED || status == DeliveryStatus.READ;
    }
}
