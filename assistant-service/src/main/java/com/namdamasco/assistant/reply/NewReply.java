package com.namdamasco.assistant.reply;

/**
 * A reply that is about to be committed.
 *
 * @param lastMessageId the customer's latest message that it answers
 * @param epoch of the conversation when the turn began; a takeover since then voids the reply
 * @param handOverReason why the human agents have the conversation once it is sent; null when the assistant goes on
 */
public record NewReply(
        String conversationId,
        String lastMessageId,
        String channel,
        Address address,
        long epoch,
        String text,
        String handOverReason) {}
