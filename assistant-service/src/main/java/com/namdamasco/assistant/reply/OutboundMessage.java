package com.namdamasco.assistant.reply;

import java.util.Locale;
import java.util.UUID;

/**
 * A row of the outbox that is being sent.
 *
 * @param id ours; it travels with the message where the channel allows, so that an uncertain send can be resolved
 * @param lastMessageId the customer's message that it answers
 * @param attempts including this one
 */
public record OutboundMessage(
        UUID id,
        String conversationId,
        String lastMessageId,
        Kind kind,
        String channel,
        Address address,
        String text,
        int attempts) {

    public enum Kind {
        REPLY,
        DASHBOARD_COPY;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
