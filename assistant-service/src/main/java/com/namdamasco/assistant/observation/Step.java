package com.namdamasco.assistant.observation;

import java.util.List;

/**
 * A step of the way from a customer's message to the reply.
 *
 * @param name of its span
 * @param messageId the customer's latest message that it is about; null when it is about none
 * @param parent the traceparent of the step before it, from the database; null begins a trace
 * @param others traceparents of messages that it answers too: their traces are linked
 */
public record Step(String name, String conversationId, String messageId, String parent, List<String> others) {

    public Step {
        others = List.copyOf(others);
    }

    public Step(String name, String conversationId, String messageId, String parent) {
        this(name, conversationId, messageId, parent, List.of());
    }
}
