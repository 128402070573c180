package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * A {@code message-sent} webhook, normalised; as JSON the value of the record in docs/contracts/nulu-messages-event.json.
 *
 * @param messageId Nulu's id, the identity for deduplication
 * @param senderId who wrote: the customer, an agent, or our own bot; "" when not told
 * @param customerId whose conversation it is; "" when not told
 * @param source {@code wa}, {@code ig}, {@code fb}, {@code tg}, ...; "" for the web chat
 * @param statusCode of the conversation: 1 waits on customer, 2 waits on agent, 3 archived, 4 trash; "" when not told
 * @param text may be empty (also sent on takeover and department changes), never null
 * @param senderUrl the page that the event comes from, or null
 * @param receivedAt when the gateway got it, by the gateway's clock, to the millisecond
 * @param extra every field of the webhook's {@code data} that is not known here, as it came
 */
public record MessageEvent(
        String messageId,
        String conversationId,
        String senderId,
        String customerId,
        String source,
        String statusCode,
        String text,
        List<Attachment> attachments,
        String senderUrl,
        Instant receivedAt,
        ObjectNode extra) {}
