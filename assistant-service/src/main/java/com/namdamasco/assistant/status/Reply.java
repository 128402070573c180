package com.namdamasco.assistant.status;

import java.util.UUID;

/**
 * An outbox row as far as a status concerns it.
 *
 * @param delivery null when no status came before
 * @param epoch of the turn that wrote it
 * @param handOverReason set: once it is sent, the human agents have the conversation
 */
record Reply(
        UUID id,
        String conversationId,
        String lastMessageId,
        String state,
        DeliveryStatus delivery,
        Long errorCode,
        long epoch,
        String handOverReason) {}
