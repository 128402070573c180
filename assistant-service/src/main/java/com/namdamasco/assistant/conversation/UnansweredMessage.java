package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.JsonNode;

/** A customer's message that waits for an answer. {@code attachments} is an array of {@code {name, url}}. */
public record UnansweredMessage(String messageId, String text, JsonNode attachments) {}
