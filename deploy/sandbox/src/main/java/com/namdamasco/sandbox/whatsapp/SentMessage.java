package com.namdamasco.sandbox.whatsapp;

/**
 * A message that the Cloud API accepted.
 *
 * @param id the wamid
 * @param conversationId whose phone it is on
 * @param recipientId digits
 * @param replyId what the sender wrote into {@code biz_opaque_callback_data}; null when nothing
 */
record SentMessage(String id, String conversationId, String recipientId, String replyId) {}
