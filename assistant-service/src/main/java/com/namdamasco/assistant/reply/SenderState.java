package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Senders that have to wait: a number or page that goes too fast, is blocked, or whose credentials are refused. While one
 * waits nothing of it leaves; when its time has come one message tries, and what comes of it decides for all. Locked after
 * conversation and outbox, never before.
 */
@ApplicationScoped
class SenderState {

    /** Another message that was under way when the sender was held back neither prolongs the wait nor ends it. */
    private static final String HOLD =
            """
            insert into sender_state as s (sender, reason, detail, not_before)
            select sender, :reason, :detail, now() + :delay * interval '1 ms' from outbox where id = :id
            on conflict (sender) do update
               set reason = excluded.reason, detail = excluded.detail, probe = null,
                   refusals = case when s.reason = excluded.reason then s.refusals + 1 else 1 end,
                   since = case when s.reason = excluded.reason then s.since else now() end,
                   not_before = now() + least(:delay * case when s.reason = excluded.reason
                                                            then 2 ^ least(s.refusals, 16) else 1 end,
                                              :longest) * interval '1 ms'
             where s.probe = :id or s.reason <> excluded.reason
            """;

    private static final String TRY =
            """
            with held as (
                select sender, not_before <= now() as due from sender_state
                 where sender = (select sender from outbox where id = :id) for update
            ), probing as (
                update sender_state s set probe = :id, not_before = now() + :lostAfter * interval '1 ms'
                  from held where s.sender = held.sender and held.due
            )
            select due from held
            """;

    /** Why a sender is held, as stored, told and counted. */
    static final List<String> REASONS = List.of("busy", "stopped", "credentials");

    private final Jdbi jdbi;
    private final ReplyConfig config;

    SenderState(Jdbi jdbi, ReplyConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** Whether the message may leave now. Of a sender that waited one may, and the others wait for what comes of it. */
    boolean allows(Handle handle, UUID id) {
        return handle.createQuery(TRY)
                .bind("id", id)
                .bind("lostAfter", config.lostAfter().toMillis())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true);
    }

    void hold(Handle handle, UUID id, Status status, String detail) {
        handle.createUpdate(HOLD)
                .bind("id", id)
                .bind("reason", reason(status))
                .bind("detail", detail)
                .bind("delay", delay(status).toMillis())
                .bind("longest", longest(status).toMillis())
                .execute();
    }

    /** The message that tried was taken: everything may leave again. */
    void release(Handle handle, UUID id) {
        handle.createUpdate("delete from sender_state where probe = :id")
                .bind("id", id)
                .execute();
    }

    /** The message that tried told nothing of its sender: the next one tries. */
    void letAnotherTry(Handle handle, UUID id) {
        handle.createUpdate("update sender_state set probe = null, not_before = now() where probe = :id")
                .bind("id", id)
                .execute();
    }

    /** After a restart the credentials may be new. */
    int tryParkedAgain() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update sender_state set probe = null, not_before = now() where reason = 'credentials'")
                .execute());
    }

    /** @param waiting messages of it that wait */
    record Held(String sender, String reason, String detail, OffsetDateTime since, long waiting) {}

    List<Held> held() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select s.sender, s.reason, s.detail, s.since, count(o.id) as waiting
                          from sender_state s left join outbox o on o.sender = s.sender and o.state = 'pending'
                         group by s.sender order by s.sender
                        """)
                .map((row, context) -> new Held(
                        row.getString("sender"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getObject("since", OffsetDateTime.class),
                        row.getLong("waiting")))
                .list());
    }

    private static String reason(Status status) {
        return switch (status) {
            case SENDER_BUSY -> "busy";
            case SENDER_STOPPED -> "stopped";
            default -> "credentials";
        };
    }

    private Duration delay(Status status) {
        return switch (status) {
            case SENDER_BUSY -> config.retryDelay();
            case SENDER_STOPPED -> config.stoppedRetry();
            default -> config.parkedRetry();
        };
    }

    private Duration longest(Status status) {
        return status == Status.SENDER_BUSY ? config.longestRetryDelay() : delay(status);
    }
}
