package com.namdamasco.assistant.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Ends sends that nobody will end: those a crash left open, and those that have waited until they are out of context. */
@ApplicationScoped
class StaleSends {

    /** Conversation first, as everyone; what another replica holds is passed over. */
    private static final String LOCK_LOST =
            """
            select o.id from conversation c join outbox o using (conversation_id)
             where o.state = 'sending' and o.next_attempt_at < now()
             order by o.ordinal limit 1
               for update of c skip locked
            """;

    private static final String LOCK_EXPIRED =
            """
            select o.id from conversation c join outbox o using (conversation_id)
             where o.state = 'pending'
               and o.created_at < now() - case when o.kind = 'reply' then :maxAge else :copyMaxAge end * interval '1 ms'
             order by o.ordinal limit 1
               for update of c skip locked
            """;

    private static final String END =
            """
            update outbox set state = :state, outcome = :outcome where id = :id and state = :from
            returning *
            """;

    private static final String LOST = "the service stopped while sending";
    private static final String EXPIRED = "expired: it could not be sent in time";

    private record Row(OutboundMessage message, String handOverReason) {}

    private final Jdbi jdbi;
    private final Aftermath aftermath;
    private final ReplyConfig config;

    StaleSends(Jdbi jdbi, Aftermath aftermath, ReplyConfig config) {
        this.jdbi = jdbi;
        this.aftermath = aftermath;
        this.config = config;
    }

    /** @return the message whose outcome is unknown from now on, if there was one */
    Optional<OutboundMessage> closeLost() {
        return jdbi.inTransaction(handle -> handle.createQuery(LOCK_LOST)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> end(handle, id, "sending", Outcome.UNKNOWN, LOST))
                .map(row -> {
                    aftermath.unknown(handle, row.message(), row.handOverReason());
                    return row.message();
                }));
    }

    /** @return the message that failed for its age, if there was one */
    Optional<OutboundMessage> expireNext() {
        return jdbi.inTransaction(handle -> handle.createQuery(LOCK_EXPIRED)
                .bind("maxAge", config.maxAge().toMillis())
                .bind("copyMaxAge", config.copyMaxAge().toMillis())
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> expire(handle, id)));
    }

    /** The caller holds the conversation's row lock. */
    Optional<OutboundMessage> expire(Handle handle, UUID id) {
        return end(handle, id, "pending", Outcome.FAILED, EXPIRED).map(row -> {
            aftermath.failed(handle, row.message(), row.handOverReason(), EXPIRED);
            return row.message();
        });
    }

    private static Optional<Row> end(Handle handle, UUID id, String from, Outcome outcome, String why) {
        return handle.createQuery(END)
                .bind("id", id)
                .bind("from", from)
                .bind("state", outcome.column())
                .bind("outcome", why)
                .map((row, context) -> new Row(OutboundMessage.of(row), row.getString("hand_over_reason")))
                .findOne();
    }
}
