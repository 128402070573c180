package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The conversations in which the assistant is silent. Callers hold the conversation's row lock, and the database's clock
 * decides when a pause is over.
 */
@ApplicationScoped
public class Pauses {

    /**
     * A new epoch voids drafts and sends under way, and frees the conversation of the worker that holds it; the messages that
     * waited for an answer, or whose answer has not left, are now the human's.
     */
    private static final String BEGIN =
            """
            with voided as (
                update conversation
                   set epoch = epoch + 1, due_at = null, burst_started_at = null, attempts = 0,
                       claim = null, claimed_until = null
                 where conversation_id = :conversationId
            ), cancelled as (
                update outbox set state = 'cancelled', outcome = :reason
                 where conversation_id = :conversationId and kind = 'reply' and state = 'pending'
                returning id
            ), left_to_human as (
                update inbox set state = 'left_to_human', reply_id = null
                 where conversation_id = :conversationId
                   and (state = 'pending' or reply_id in (select id from cancelled))
            )
            insert into conversation_pauses as p (conversation_id, paused_until, reason)
            values (:conversationId, now() + :pause * interval '1 ms', :reason)
            on conflict (conversation_id) do update
               set paused_since = case when p.paused_until > now() then p.paused_since else now() end,
                   paused_until = greatest(p.paused_until, excluded.paused_until),
                   reason = excluded.reason
            """;

    private final TakeoverConfig config;

    Pauses(TakeoverConfig config) {
        this.config = config;
    }

    /** Silences the assistant from now on; a pause that runs already is prolonged, never shortened. */
    public void begin(Handle handle, String conversationId, String reason) {
        handle.createUpdate(BEGIN)
                .bind("conversationId", conversationId)
                .bind("pause", config.pause().toMillis())
                .bind("reason", reason)
                .execute();
    }

    /** Gives the conversation back to the assistant. */
    public boolean end(Handle handle, String conversationId) {
        return handle.createUpdate("delete from conversation_pauses where conversation_id = :conversationId")
                        .bind("conversationId", conversationId)
                        .execute()
                == 1;
    }

    public boolean isPaused(Handle handle, String conversationId) {
        return current(handle, conversationId).isPresent();
    }

    public Optional<Pause> current(Handle handle, String conversationId) {
        return handle.createQuery(
                        """
                        select paused_since, paused_until, reason from conversation_pauses
                         where conversation_id = :conversationId and paused_until > now()
                        """)
                .bind("conversationId", conversationId)
                .map((row, context) -> new Pause(
                        row.getObject("paused_since", OffsetDateTime.class),
                        row.getObject("paused_until", OffsetDateTime.class),
                        row.getString("reason")))
                .findOne();
    }

    /** A pause that has not ended yet. */
    public record Pause(OffsetDateTime since, OffsetDateTime until, String reason) {}
}
