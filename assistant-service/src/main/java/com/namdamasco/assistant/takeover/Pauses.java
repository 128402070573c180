package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The conversations in which the assistant is silent, and the ledger of how that came. Callers hold the conversation's row lock,
 * and the database's clock decides when a pause is over.
 */
@ApplicationScoped
public class Pauses {

    /**
     * A new epoch voids drafts and sends under way, and frees the conversation of the worker that holds it; the messages that
     * waited for an answer are now the human's, those of a reply that was not sent yet too.
     */
    private static final String VOID =
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
            )
            update inbox set state = 'left_to_human', reply_id = null
             where conversation_id = :conversationId
               and (state = 'pending' or reply_id in (select id from cancelled))
            """;

    /** Whether conversation {@code c} is paused, as a condition of a statement that reads more than that. */
    public static final String PAUSED =
            """
            exists (select 1 from conversation_pauses p
                     where p.conversation_id = c.conversation_id and p.paused_until > now())
            """;

    /** Returns nothing when a longer pause runs already: it is prolonged, never shortened. */
    private static final String UPSERT =
            """
            insert into conversation_pauses as p (conversation_id, paused_since, paused_until, cause, reason, actor)
            values (:conversationId, :since, :until, :cause, :reason, :actor)
            on conflict (conversation_id) do update
               set paused_until = excluded.paused_until, cause = excluded.cause,
                   reason = excluded.reason, actor = excluded.actor
             where p.paused_until < excluded.paused_until
            returning paused_until
            """;

    private final TakeoverConfig config;
    private final Ledger ledger;

    Pauses(TakeoverConfig config, Ledger ledger) {
        this.config = config;
        this.ledger = ledger;
    }

    public void begin(Handle handle, String conversationId, PauseCause cause) {
        begin(handle, conversationId, NewPause.of(cause));
    }

    public void begin(Handle handle, String conversationId, PauseCause cause, String reason) {
        begin(handle, conversationId, NewPause.of(cause).because(reason));
    }

    /**
     * Silences the assistant; a pause that runs already is prolonged, never shortened. One that began in the past and is over
     * by now leaves its two lines in the ledger and silences nobody; nor does one after which someone gave the conversation back.
     *
     * @return whether the conversation is a human's now
     */
    public boolean begin(Handle handle, String conversationId, NewPause pause) {
        recordEndByTime(handle, conversationId);
        OffsetDateTime now = now(handle);
        OffsetDateTime since =
                pause.from() == null ? now : earlier(now, pause.from().atOffset(ZoneOffset.UTC));
        Duration length = pause.length() == null ? config.pause() : pause.length();
        OffsetDateTime until = since.plus(length);
        boolean running = isPaused(handle, conversationId);
        if (pause.from() != null && ledger.givenBackAfter(handle, conversationId, since)) {
            return running;
        }
        if (!until.isAfter(now)) {
            if (!running) {
                ledger.begun(handle, conversationId, pause, since, until);
                ledger.ended(handle, conversationId, ResumeCause.TIME, null, until);
            }
            return running;
        }
        handle.createUpdate(VOID)
                .bind("conversationId", conversationId)
                .bind("reason", pause.reason())
                .execute();
        boolean longer = upsert(handle, conversationId, pause, since, until);
        if (longer && running) {
            ledger.prolonged(handle, conversationId, pause, since, until);
        } else if (longer) {
            ledger.begun(handle, conversationId, pause, since, until);
        }
        return true;
    }

    private static boolean upsert(
            Handle handle, String conversationId, NewPause pause, OffsetDateTime since, OffsetDateTime until) {
        return handle.createQuery(UPSERT)
                .bind("conversationId", conversationId)
                .bind("since", since)
                .bind("until", until)
                .bind("cause", pause.cause().code())
                .bind("reason", pause.reason())
                .bind("actor", pause.actor())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .isPresent();
    }

    /**
     * Gives the conversation back to the assistant.
     *
     * @return whether a human had it
     */
    public boolean end(Handle handle, String conversationId, ResumeCause cause, String actor) {
        recordEndByTime(handle, conversationId);
        boolean ended = handle.createUpdate("delete from conversation_pauses where conversation_id = :conversationId")
                        .bind("conversationId", conversationId)
                        .execute()
                == 1;
        if (ended) {
            ledger.ended(handle, conversationId, cause, actor, now(handle));
        }
        return ended;
    }

    /** Notices that a pause has run out, and records it with the time at which it did. */
    public boolean recordEndByTime(Handle handle, String conversationId) {
        Optional<OffsetDateTime> over = handle.createQuery(
                        """
                        delete from conversation_pauses
                         where conversation_id = :conversationId and paused_until <= now()
                        returning paused_until
                        """)
                .bind("conversationId", conversationId)
                .mapTo(OffsetDateTime.class)
                .findOne();
        over.ifPresent(at -> ledger.ended(handle, conversationId, ResumeCause.TIME, null, at));
        return over.isPresent();
    }

    /** Whether a human has the conversation; a pause that has run out is recorded as ended. */
    public boolean isStillPaused(Handle handle, String conversationId) {
        Optional<Boolean> over = handle.createQuery(
                        """
                        select paused_until <= now() from conversation_pauses where conversation_id = :conversationId
                        """)
                .bind("conversationId", conversationId)
                .mapTo(Boolean.class)
                .findOne();
        if (over.equals(Optional.of(true))) {
            recordEndByTime(handle, conversationId);
        }
        return over.equals(Optional.of(false));
    }

    public boolean isPaused(Handle handle, String conversationId) {
        return current(handle, conversationId).isPresent();
    }

    public Optional<Pause> current(Handle handle, String conversationId) {
        return handle.createQuery(
                        """
                        select paused_since, paused_until, cause, reason, actor from conversation_pauses
                         where conversation_id = :conversationId and paused_until > now()
                        """)
                .bind("conversationId", conversationId)
                .map((row, context) -> new Pause(
                        row.getObject("paused_since", OffsetDateTime.class),
                        row.getObject("paused_until", OffsetDateTime.class),
                        PauseCause.ofCode(row.getString("cause")),
                        row.getString("reason"),
                        row.getString("actor")))
                .findOne();
    }

    private static OffsetDateTime now(Handle handle) {
        return handle.createQuery("select now()").mapTo(OffsetDateTime.class).one();
    }

    private static OffsetDateTime earlier(OffsetDateTime left, OffsetDateTime right) {
        return left.isBefore(right) ? left : right;
    }

    /**
     * A pause that has not ended yet.
     *
     * @param actor the Nulu user who caused it; null when that is not known
     */
    public record Pause(OffsetDateTime since, OffsetDateTime until, PauseCause cause, String reason, String actor) {}
}
