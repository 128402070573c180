package com.namdamasco.resilience.rig;

import java.util.List;

/**
 * A message that WhatsApp took: a line of its ledger, written before the answer.
 *
 * @param id WhatsApp's own
 * @param replyId the assistant's outbox row
 * @param answered false when the answer was dropped
 * @param nanos by System.nanoTime
 */
public record Sent(String id, String replyId, long conversation, String text, boolean answered, long nanos) {

    /** The questions that it answers. */
    public List<String> questions() {
        return Question.in(text);
    }
}
