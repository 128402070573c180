package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that an operator may want to know of a conversation, without a word of what was said in it.
 *
 * @param ownership in the same object
 * @param waitingSince the earliest of the customer's messages that nobody has answered; null when there is none
 * @param replies how many replies are in each state of the outbox; {@code unknown} are those that may have been delivered
 * @param events the latest lines of the takeover ledger, newest first
 */
public record ConversationDetails(
        @JsonUnwrapped Ownership ownership,
        @Schema(description = "wa, ig, fb, tg, ...; web for the web chat") String channel,
        String customerId,
        OffsetDateTime lastActivityAt,
        OffsetDateTime lastCustomerMessageAt,
        @Schema(description = "Since when the customer waits for anybody's answer; null: nobody waits")
                OffsetDateTime waitingSince,
        @Schema(description = "Customer's messages that the assistant has yet to answer") int messagesPending,
        @Schema(description = "How many replies are pending, sending, sent, unknown, failed, cancelled")
                Map<String, Integer> replies,
        @Schema(description = "The latest lines of the takeover ledger, newest first") List<TakeoverEvent> events) {}
