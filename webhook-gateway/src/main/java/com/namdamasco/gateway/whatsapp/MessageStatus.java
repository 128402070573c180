package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.publishing.Event;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What WhatsApp tells of one message that we sent; as JSON the value of the record in docs/contracts/whatsapp-statuses-event.json.
 *
 * @param id WhatsApp's id of the message (wamid)
 * @param status {@code sent}, {@code delivered}, {@code read}, {@code failed}, or one of the future
 * @param timestamp when it came to be so, by Meta's clock
 * @param recipientId the customer's number or business-scoped id; "" when not told
 * @param replyId what the sender wrote into {@code biz_opaque_callback_data}; "" when nothing
 * @param phoneNumberId the shop's number that it was sent from; "" when not told
 * @param pricing null when not told
 * @param errors why it failed; never quotes the message
 * @param receivedAt when the gateway got it, by the gateway's clock, to the millisecond
 */
record MessageStatus(
        String id,
        String status,
        Instant timestamp,
        String recipientId,
        String replyId,
        String phoneNumberId,
        Pricing pricing,
        List<Failure> errors,
        Instant receivedAt) {

    /** @param billable null when not told */
    record Pricing(String category, String model, Boolean billable) {}

    record Failure(long code, String title) {}

    /** Keyed by the message, the one id that each of its statuses carries, so that they stay in one partition. */
    Event event(String topic) {
        return new Event(
                topic,
                id,
                "com.namdamasco.whatsapp.message-status",
                "/whatsapp/phone-numbers/" + URLEncoder.encode(phoneNumberId, StandardCharsets.UTF_8),
                id + "/" + status,
                receivedAt,
                this);
    }
}
