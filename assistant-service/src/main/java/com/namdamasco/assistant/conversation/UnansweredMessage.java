package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer's message that waits for an answer.
 *
 * @param attachments an array of {@code {name, url}}
 * @param traceParent where its trace went on to the database; null when it is not traced
 */
public record UnansweredMessage(String messageId, String text, JsonNode attachments, String traceParent) {}
