package com.namdamasco.sandbox.conversation;

/** Fired after a conversation changed, outside the store's lock. */
public record ConversationChanged(String conversationId) {}
