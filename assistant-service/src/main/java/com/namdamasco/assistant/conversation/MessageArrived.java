package com.namdamasco.assistant.conversation;

/** A customer's message waits for an answer: whoever works on turns may look now instead of at the next poll. */
public record MessageArrived(String conversationId) {}
