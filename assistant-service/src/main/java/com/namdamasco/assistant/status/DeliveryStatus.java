package com.namdamasco.assistant.status;

import java.util.Locale;
import java.util.Optional;

/**
 * How far a message came. Statuses arrive in any order and again and again, so the furthest counts, whichever came last: delivered
 * outdoes failed (it did arrive), and failed outdoes sent. Pure.
 */
public enum DeliveryStatus {
    SENT,
    FAILED,
    DELIVERED,
    READ;

    /** Empty for a status that is not known here, such as one of the future. */
    public static Optional<DeliveryStatus> named(String status) {
        for (DeliveryStatus known : values()) {
            if (known.column().equals(status)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** @param known null when nothing was known before */
    public DeliveryStatus furtherOf(DeliveryStatus known) {
        return known == null || known.compareTo(this) < 0 ? this : known;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
