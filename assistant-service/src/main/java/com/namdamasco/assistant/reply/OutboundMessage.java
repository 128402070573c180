package com.namdamasco.assistant.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/**
 * A row of the outbox that is being sent.
 *
 * @param id ours; it travels with the message where the channel allows, so that an uncertain send can be resolved
 * @param lastMessageId the customer's message that it answers
 * @param attempts including this one; waits for the sender or the recipient are not counted
 * @param part of a text that is longer than the channel takes, from 1
 * @param templateParameter set: the configured template is to be sent with it instead of the text; else null
 * @param traceParent of the turn that wrote it; null when it is not traced
 */
public record OutboundMessage(
        UUID id,
        String conversationId,
        String lastMessageId,
        Kind kind,
        String channel,
        Address address,
        String text,
        int attempts,
        int part,
        String templateParameter,
        String traceParent) {

    public enum Kind {
        REPLY,
        DASHBOARD_COPY;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What {@link #of} reads. */
    static final String COLUMNS =
            "id, conversation_id, last_message_id, kind, channel, sender_address, recipient_address,"
                    + " text, attempts, part, template_parameter, traceparent";

    static OutboundMessage of(ResultSet row) throws SQLException {
        return new OutboundMessage(
                row.getObject("id", UUID.class),
                row.getString("conversation_id"),
                row.getString("last_message_id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("channel"),
                new Address(row.getString("sender_address"), row.getString("recipient_address")),
                row.getString("text"),
                row.getInt("attempts"),
                row.getInt("part"),
                row.getString("template_parameter"),
                row.getString("traceparent"));
    }
}
