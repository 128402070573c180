package com.namdamasco.sandbox.conversation;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a conversation, as the phone, the dashboard or both show it.
 *
 * @param id Nulu's message id when booked, else an id of the channel
 * @param text what Nulu holds; empty for takeovers and department changes
 * @param booked a row in Nulu's history: only these are answered by get-conversation and trigger the webhook
 * @param waid WhatsApp's id of a customer's message, or null
 * @param note what the dashboard shows for a system entry, or null
 */
public record Message(
        String id,
        Author author,
        String userId,
        String text,
        Instant at,
        boolean booked,
        boolean onDashboard,
        boolean deliveredToPhone,
        List<Attachment> attachments,
        String waid,
        String note) {

    /** A customer's message: on the dashboard, and on the phone it was typed on. */
    public static Message ofCustomer(
            String id, String userId, String text, Instant at, List<Attachment> attachments, String waid) {
        return new Message(id, Author.CUSTOMER, userId, text, at, true, true, false, attachments, waid, null);
    }

    /** A message of the shop in Nulu's history, delivered to the phone or not. */
    public static Message ofShop(
            String id,
            Author author,
            String userId,
            String text,
            Instant at,
            List<Attachment> attachments,
            boolean delivered) {
        return new Message(id, author, userId, text, at, true, true, delivered, attachments, null, null);
    }

    /** What a channel delivered without Nulu knowing of it. */
    public static Message onPhoneOnly(String id, String userId, String text, Instant at, List<Attachment> attachments) {
        return new Message(id, Author.BOT, userId, text, at, false, false, true, attachments, null, null);
    }

    /** The empty message that Nulu inserts when an agent takes over or the department changes. */
    public static Message empty(String id, String userId, Instant at, String note) {
        return new Message(id, Author.SYSTEM, userId, "", at, true, true, false, List.of(), null, note);
    }

    /** An internal note: only on the dashboard, not in the history. */
    public static Message internalNote(String id, String userId, Instant at, String note) {
        return new Message(id, Author.SYSTEM, userId, "", at, false, true, false, List.of(), null, note);
    }
}
