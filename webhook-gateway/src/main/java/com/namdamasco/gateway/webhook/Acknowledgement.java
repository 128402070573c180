package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.namdamasco.gateway.message.MessageEvent;
import com.namdamasco.gateway.publishing.Outcome;

/**
 * The answer of a webhook that is not refused.
 *
 * @param status {@code accepted}: the message is durable; {@code ignored}: genuine, but nobody acts on this event
 * @param conversationId of the accepted message, otherwise absent
 * @param messageId of the accepted message, otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Acknowledgement(String status, String conversationId, String messageId) {
    static Acknowledgement accepted(MessageEvent message) {
        return new Acknowledgement(Outcome.ACCEPTED.tag(), message.conversationId(), message.messageId());
    }

    static Acknowledgement ignored() {
        return new Acknowledgement(Outcome.IGNORED.tag(), null, null);
    }
}
