package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The replies that are committed, and what became of each. */
@ApplicationScoped
public class Outbox {

    /**
     * Locks the conversation first, as every arrival does; what another replica holds is passed over. Left out is what has to
     * wait: for its sender, for its recipient, or for what comes before it in the conversation. Scalar subqueries: the planner
     * would join an EXISTS, and where it expects nothing to wait, read all that waits for each reply.
     */
    static final String LOCK_NEXT =
            """
            select o.id,
                   o.created_at < now() - case when o.kind = 'reply' then :maxAge else :copyMaxAge end * interval '1 ms'
                   as expired,
                   exists (select 1 from sender_state s where s.sender = o.sender) as held,
                   o.created_at < now() - :freshFor * interval '1 ms' as outdated
              from conversation c
              join outbox o using (conversation_id)
             where o.state = 'pending' and o.next_attempt_at <= now()
               and coalesce((select s.not_before from sender_state s where s.sender = o.sender) <= now(), true)
               and coalesce((select p.not_before from recipient_pace p
                              where p.sender = o.sender and p.recipient = o.recipient_address) <= now(), true)
               and o.ordinal = (select min(e.ordinal) from outbox e
                                 where e.conversation_id = o.conversation_id and e.kind = o.kind
                                   and e.state in ('pending', 'sending'))
             order by o.next_attempt_at, o.ordinal
             limit 1
               for update of c skip locked
            """;

    /** Asks again what another replica may have changed before the lock was ours. */
    private static final String START =
            """
            update outbox
               set state = 'sending', attempts = attempts + 1, next_attempt_at = now() + :lostAfter * interval '1 ms'
             where id = :id and state = 'pending' and next_attempt_at <= now()
            returning (select extract(epoch from now() - i.arrived_at) from inbox i
                        where i.source = 'nulu' and i.message_id = outbox.last_message_id) as waited,\s"""
                    + OutboundMessage.COLUMNS;

    /** A send that was taken for lost, and is known to have arrived after all, is known. */
    private static final String FINISH =
            """
            update outbox
               set state = :state, outcome = :outcome, provider_message_id = coalesce(:providerMessageId, provider_message_id),
                   attempts = attempts - :uncounted,
                   sent_at = case when :state = 'sent' then now() end,
                   next_attempt_at = now() + :delay * interval '1 ms'
             where id = :id and (state = 'sending' or (state = 'unknown' and :state = 'sent'))
            returning coalesce(hand_over_reason, '')
            """;

    private static final String CONTINUE_AS_TEMPLATE =
            """
            update outbox
               set state = 'pending', template_parameter = :parameter, outcome = :outcome, next_attempt_at = now()
             where id = :id and state = 'sending'
            """;

    /**
     * @param held its sender has to wait, or its time to try has come
     * @param outdated what it says may have changed since
     */
    private record Candidate(UUID id, boolean expired, boolean held, boolean outdated) {}

    private final Jdbi jdbi;
    private final SendFence fence;
    private final HoldBack holdBack;
    private final Aftermath aftermath;
    private final StaleSends stale;
    private final ReplyConfig config;

    Outbox(Jdbi jdbi, SendFence fence, HoldBack holdBack, Aftermath aftermath, StaleSends stale, ReplyConfig config) {
        this.jdbi = jdbi;
        this.fence = fence;
        this.holdBack = holdBack;
        this.aftermath = aftermath;
        this.stale = stale;
        this.config = config;
    }

    /** What there was to do. */
    sealed interface Next {
        /**
         * A message that is marked as being sent: the caller must send it now and {@link Outbox#finish finish}.
         *
         * @param waited since the customer's message arrived
         */
        record Send(OutboundMessage message, Duration waited) implements Next {}

        /** A reply that may no longer be sent; it has been cancelled. */
        record Cancelled(UUID id, String reason) implements Next {}

        /** A message that has waited too long; it has failed. */
        record Expired(OutboundMessage message) implements Next {}

        record Nothing() implements Next {}
    }

    Next startNext() {
        return jdbi.inTransaction(handle -> {
            Optional<Candidate> next = next(handle);
            if (next.isEmpty()) {
                return new Next.Nothing();
            }
            UUID id = next.get().id();
            Optional<String> obstacle = fence.obstacle(handle, id);
            if (obstacle.isPresent()) {
                fence.cancel(handle, id, obstacle.get());
                return new Next.Cancelled(id, obstacle.get());
            }
            if (next.get().expired()) {
                return stale.expire(handle, id).<Next>map(Next.Expired::new).orElseGet(Next.Nothing::new);
            }
            if (next.get().held()) {
                return holdBack.allows(handle, id) ? start(handle, id) : new Next.Nothing();
            }
            if (next.get().outdated() && fence.answersAnew(handle, id)) {
                return new Next.Cancelled(id, SendFence.OUTDATED);
            }
            return start(handle, id);
        });
    }

    private Optional<Candidate> next(Handle handle) {
        return handle.createQuery(LOCK_NEXT)
                .bind("maxAge", config.maxAge().toMillis())
                .bind("copyMaxAge", config.copyMaxAge().toMillis())
                .bind("freshFor", config.freshFor().toMillis())
                .map((row, context) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getBoolean("expired"),
                        row.getBoolean("held"),
                        row.getBoolean("outdated")))
                .findOne();
    }

    private Next start(Handle handle, UUID id) {
        Optional<Next.Send> send = handle.createQuery(START)
                .bind("id", id)
                .bind("lostAfter", config.lostAfter().toMillis())
                .map((row, context) -> new Next.Send(
                        OutboundMessage.of(row), Duration.ofMillis((long) (row.getDouble("waited") * 1000))))
                .findOne();
        send.ifPresent(started -> holdBack.started(handle, started.message()));
        return send.<Next>map(Function.identity()).orElseGet(Next.Nothing::new);
    }

    /**
     * Records what came of a send, and what follows from it: for its sender and recipient, for the other parts of the text, for
     * the dashboard, and for the question who goes on.
     */
    Outcome finish(OutboundMessage message, Delivery delivery, boolean withCopy) {
        Outcome outcome = outcome(message, delivery.status());
        jdbi.useTransaction(handle -> {
            lockConversation(handle, message);
            Optional<String> found = record(handle, message, delivery, outcome);
            holdBack.answered(handle, message, delivery);
            found.ifPresent(reason -> {
                String handOverReason = reason.isEmpty() ? null : reason;
                switch (outcome) {
                    case SENT -> aftermath.sent(handle, message, handOverReason, withCopy);
                    case UNKNOWN -> aftermath.unknown(handle, message, handOverReason);
                    case FAILED -> aftermath.failed(handle, message, handOverReason, delivery.reason());
                    case RETRIED, CANCELLED -> {}
                }
            });
        });
        return outcome;
    }

    /** The channel takes templates only: one of them goes out instead of the whole text, past the fence again. */
    void continueAsTemplate(OutboundMessage message, Delivery delivery, String parameter) {
        jdbi.useTransaction(handle -> {
            lockConversation(handle, message);
            handle.createUpdate(CONTINUE_AS_TEMPLATE)
                    .bind("id", message.id())
                    .bind("parameter", parameter)
                    .bind("outcome", delivery.reason())
                    .execute();
            holdBack.answered(handle, message, delivery);
            aftermath.cancelRest(handle, message, "a template is sent instead");
        });
    }

    /** Before any outbox row, like everyone else: the order of locks is conversation, then outbox. */
    private static void lockConversation(Handle handle, OutboundMessage message) {
        handle.createQuery("select 1 from conversation where conversation_id = :conversationId for update")
                .bind("conversationId", message.conversationId())
                .mapTo(Integer.class)
                .one();
    }

    private Outcome outcome(OutboundMessage message, Status status) {
        return switch (status) {
            case SENT -> Outcome.SENT;
            case UNKNOWN -> Outcome.UNKNOWN;
            case FAILED, WINDOW_CLOSED -> Outcome.FAILED;
            // Nobody waits for a copy: it is tried until it is a day old.
            case RETRY ->
                message.kind() == Kind.DASHBOARD_COPY || message.attempts() < config.maxAttempts()
                        ? Outcome.RETRIED
                        : Outcome.FAILED;
            case SENDER_BUSY, RECIPIENT_BUSY, SENDER_STOPPED, SENDER_PARKED -> Outcome.RETRIED;
        };
    }

    /** @return why a human is to go on, empty text when none is; nothing when the row was ended otherwise meanwhile */
    private Optional<String> record(Handle handle, OutboundMessage message, Delivery delivery, Outcome outcome) {
        boolean own = delivery.status() == Status.RETRY;
        Duration delay =
                own ? config.retryDelay().multipliedBy(1L << Math.min(message.attempts() - 1, 10)) : Duration.ZERO;
        return handle.createQuery(FINISH)
                .bind("id", message.id())
                .bind("state", outcome.column())
                .bind("outcome", delivery.reason())
                .bind("providerMessageId", delivery.providerMessageId())
                .bind("uncounted", outcome == Outcome.RETRIED && !own ? 1 : 0)
                .bind("delay", delay.toMillis())
                .mapTo(String.class)
                .findOne();
    }

    /** Adds the dashboard copy of a reply that was sent, once; within a transaction that holds the conversation's lock. */
    public void addCopy(Handle handle, UUID replyId) {
        aftermath.addCopy(handle, replyId);
    }
}
