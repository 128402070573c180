package com.namdamasco.assistant.takeover;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the list of conversations.
 *
 * @param channel Nulu's source; {@code web} for the web chat
 * @param waitingSince the earliest of the customer's messages that nobody has answered; null when there is none
 */
public record ConversationSummary(
        String conversationId,
        @Schema(description = "bot or human") String owner,
        OffsetDateTime pausedUntil,
        String cause,
        @Schema(description = "wa, ig, fb, tg, ...; web for the web chat") String channel,
        String customerId,
        OffsetDateTime lastActivityAt,
        @Schema(description = "Since when the customer waits for anybody's answer; null: nobody waits")
                OffsetDateTime waitingSince) {}
