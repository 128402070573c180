package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.publishing.Outcome;

/**
 * The answer to a webhook of Meta's that is not refused.
 *
 * @param status {@code accepted}: every status is durable; {@code ignored}: genuine, but there is no status in it
 */
record StatusAcknowledgement(String status, int statuses) {
    static StatusAcknowledgement of(int statuses) {
        return new StatusAcknowledgement((statuses == 0 ? Outcome.IGNORED : Outcome.ACCEPTED).tag(), statuses);
    }
}
