package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.nulu.NuluConversation.Message;
import com.namdamasco.assistant.nulu.NuluTime;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A place in the order of Nulu's messages: a message id or, before one was seen, a time. Both are what
 * {@code get-new-conversations} takes. Pure.
 */
record Place(String text) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether the message comes after this place. Times are to the second, so one of the same second may. */
    boolean isBefore(Message message) {
        if (isId(text)) {
            return isId(message.id()) && Long.parseLong(message.id()) > Long.parseLong(text);
        }
        Instant time = NuluTime.read(text);
        return time != null
                && message.writtenAt() != null
                && !message.writtenAt().isBefore(time);
    }

    /** The later one of this place and a message; a message id comes after any time. */
    Place movedTo(String messageId) {
        if (!isId(messageId)) {
            return this;
        }
        return !isId(text) || Long.parseLong(messageId) > Long.parseLong(text) ? new Place(messageId) : this;
    }
}
