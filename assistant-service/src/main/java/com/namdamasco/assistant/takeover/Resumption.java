package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * Gives a conversation back to the assistant on someone's word. What the customer wrote to the human stays the human's, unless
 * nobody answered it: a customer who still waits is now the assistant's to answer, also when the pause had run out already.
 * Callers hold the conversation's row lock.
 */
@ApplicationScoped
public class Resumption {

    /** Nor again what a reply that is under way has seen in the history: it answers a later message. */
    private static final String ANSWER_WAITING =
            """
            with waiting as (
                update inbox i set state = 'pending', reply_id = null
                  from waiting_message w
                 where w.conversation_id = :conversationId and w.state = 'left_to_human'
                   and w.since > now() - :longest * interval '1 ms'
                   and i.source = w.source and i.message_id = w.message_id
                   and not exists (select 1 from inbox later
                                    where later.conversation_id = i.conversation_id and later.state = 'answered'
                                      and later.arrival > i.arrival)
                returning i.message_id
            )
            update conversation
               set due_at = now() + :quiet * interval '1 ms', burst_started_at = now(), attempts = 0
             where conversation_id = :conversationId and exists (select 1 from waiting)
            """;

    private final Pauses pauses;
    private final TakeoverConfig config;
    private final Duration quietPeriod;

    /** @param quietPeriod who is given back may be writing at this moment */
    Resumption(
            Pauses pauses,
            TakeoverConfig config,
            @ConfigProperty(name = "namdamasco.turn.quiet-period") Duration quietPeriod) {
        this.pauses = pauses;
        this.config = config;
        this.quietPeriod = quietPeriod;
    }

    /** An operator gives the conversation back. */
    void byApi(Handle handle, String conversationId) {
        resume(handle, conversationId, ResumeCause.API, null);
    }

    /** A human agent gives the conversation back. */
    public void byCommand(Handle handle, String conversationId, String agentId) {
        resume(handle, conversationId, ResumeCause.AGENT_BOT_COMMAND, agentId);
    }

    private void resume(Handle handle, String conversationId, ResumeCause cause, String actor) {
        pauses.end(handle, conversationId, cause, actor);
        handle.createUpdate(ANSWER_WAITING)
                .bind("conversationId", conversationId)
                .bind("quiet", quietPeriod.toMillis())
                .bind("longest", config.answeredAfterResume().toMillis())
                .execute();
    }
}
