package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What became of each conversation's ownership, append-only: {@code conversation_pauses} says who has it now, this says how it came. */
@ApplicationScoped
public class Ledger {

    private static final String APPEND =
            """
            insert into takeover_event (conversation_id, event, cause, reason, actor, at, paused_until)
            values (:conversationId, :event, :cause, :reason, :actor, :at, :until)
            """;

    private static final String WAS_HUMANS =
            """
            select exists (
                select 1 from takeover_event pause
                 where conversation_id = :conversationId and event <> 'end' and at <= :moment and paused_until > :moment
                   and not exists (select 1 from takeover_event
                                    where conversation_id = :conversationId and event = 'end' and cause <> 'time'
                                      and at >= pause.at))
            """;

    private static final String LATEST =
            """
            select event, cause, reason, actor, at, paused_until, recorded_at from takeover_event
             where conversation_id = :conversationId
             order by id desc limit :most
            """;

    void begun(Handle handle, String conversationId, NewPause pause, OffsetDateTime at, OffsetDateTime until) {
        append(handle, conversationId, "begin", pause, at, until);
    }

    void prolonged(Handle handle, String conversationId, NewPause pause, OffsetDateTime at, OffsetDateTime until) {
        append(handle, conversationId, "prolong", pause, at, until);
    }

    /** @param at when it ended, which for an end by time is before it is noticed */
    void ended(Handle handle, String conversationId, ResumeCause cause, String actor, OffsetDateTime at) {
        append(handle, conversationId, "end", cause.code(), cause.reason(), actor, at, null);
    }

    private static void append(
            Handle handle,
            String conversationId,
            String event,
            NewPause pause,
            OffsetDateTime at,
            OffsetDateTime until) {
        append(handle, conversationId, event, pause.cause().code(), pause.reason(), pause.actor(), at, until);
    }

    private static void append(
            Handle handle,
            String conversationId,
            String event,
            String cause,
            String reason,
            String actor,
            OffsetDateTime at,
            OffsetDateTime until) {
        handle.createUpdate(APPEND)
                .bind("conversationId", conversationId)
                .bind("event", event)
                .bind("cause", cause)
                .bind("reason", reason)
                .bind("actor", actor)
                .bind("at", at)
                .bindByType("until", until, OffsetDateTime.class)
                .execute();
    }

    /** Whether someone, not time, gave the conversation back to the assistant after a moment. */
    boolean givenBackAfter(Handle handle, String conversationId, OffsetDateTime moment) {
        return handle.createQuery(
                        """
                        select exists (select 1 from takeover_event
                                        where conversation_id = :conversationId and event = 'end' and cause <> 'time'
                                          and at > :moment)
                        """)
                .bind("conversationId", conversationId)
                .bind("moment", moment)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether a message of that moment is a human's to answer, and still is: nobody has given the conversation back since. */
    public boolean wasHumans(Handle handle, String conversationId, Instant moment) {
        return handle.createQuery(WAS_HUMANS)
                .bind("conversationId", conversationId)
                .bind("moment", moment)
                .mapTo(Boolean.class)
                .one();
    }

    /** The latest events of a conversation, newest first. */
    public List<TakeoverEvent> latest(Handle handle, String conversationId, int most) {
        return handle.createQuery(LATEST)
                .bind("conversationId", conversationId)
                .bind("most", most)
                .map((row, context) -> new TakeoverEvent(
                        row.getString("event"),
                        row.getString("cause"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("paused_until", OffsetDateTime.class),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .list();
    }
}
