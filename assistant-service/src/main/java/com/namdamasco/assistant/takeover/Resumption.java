package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Gives a conversation back to the assistant on someone's word. What the customer wrote to the human stays the human's, unless
 * nobody answered it: a customer who still waits is now the assistant's to answer, also when the pause had run out already.
 * Callers hold the conversation's row lock.
 */
@ApplicationScoped
public class Resumption {

    /**
     * The customer's messages after which nobody of the shop has spoken. A human's empty message is no answer, nor is the resume
     * command. Of the assistant's own, the replies that it made count, not their echoes: those come late.
     */
    private static final String ANSWER_WAITING =
            """
            with last_answer as (
                select coalesce(max(arrival), 0) as arrival from inbox
                 where conversation_id = :conversationId
                   and (state = 'answered'
                        or sender_role in ('HUMAN_AGENT', 'UNKNOWN') and (text <> '' or attachments <> '[]')
                           and message_id is distinct from :command)
            ), waiting as (
                update inbox i set state = 'pending', reply_id = null
                  from last_answer
                 where i.conversation_id = :conversationId and i.state = 'left_to_human'
                   and i.arrival > last_answer.arrival
                   and coalesce(i.written_at, i.arrived_at) > now() - :longest * interval '1 ms'
                returning i.message_id
            )
            update conversation
               set due_at = now(), burst_started_at = now(), attempts = 0
             where conversation_id = :conversationId and exists (select 1 from waiting)
            """;

    private final Pauses pauses;
    private final TakeoverConfig config;

    Resumption(Pauses pauses, TakeoverConfig config) {
        this.pauses = pauses;
        this.config = config;
    }

    /** An operator gives the conversation back. */
    void byApi(Handle handle, String conversationId) {
        pauses.end(handle, conversationId, ResumeCause.API, null);
        answerWaiting(handle, conversationId, null);
    }

    /** A human agent gives the conversation back; the message with the command is already in the inbox. */
    public void byCommand(Handle handle, String conversationId, String agentId, String messageId) {
        pauses.end(handle, conversationId, ResumeCause.AGENT_BOT_COMMAND, agentId);
        answerWaiting(handle, conversationId, messageId);
    }

    private void answerWaiting(Handle handle, String conversationId, String command) {
        handle.createUpdate(ANSWER_WAITING)
                .bind("conversationId", conversationId)
                .bind("command", command)
                .bind("longest", config.answeredAfterResume().toMillis())
                .execute();
    }
}
