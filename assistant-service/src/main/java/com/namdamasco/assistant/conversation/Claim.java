package com.namdamasco.assistant.conversation;

import java.time.Duration;
import java.util.UUID;

/**
 * A worker's temporary hold on a conversation whose customer waits for an answer.
 *
 * @param epoch as of the claim; the draft is void when a human has taken over since
 * @param attempts turns of this conversation that failed in a row
 * @param sinceFirstAttempt since the first of them was begun, by the database's clock; zero in the first
 */
public record Claim(
        UUID id,
        String conversationId,
        String channel,
        String customerId,
        long epoch,
        int attempts,
        Duration sinceFirstAttempt) {

    /** The channel as the model is told of it. */
    String channelName() {
        return switch (channel) {
            case "wa" -> "WhatsApp";
            case "ig" -> "Instagram";
            case "fb" -> "Messenger";
            case "tg" -> "Telegram";
            default -> "el chat de la página web";
        };
    }
}
