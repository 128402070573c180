package com.namdamasco.assistant.status;

import com.namdamasco.assistant.observation.LogKeys;
import com.namdamasco.assistant.reply.Outbox;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What WhatsApp tells of our replies, kept on their outbox rows; and the replies whose outcome was unknown, settled by it. Any
 * status may come again and in any order: the rows end the same.
 */
@ApplicationScoped
public class Statuses {

    private static final Logger LOG = Logger.getLogger(Statuses.class);

    /** The reply id is ours alone; WhatsApp's id is known only of sends whose answer arrived. */
    private static final String FIND =
            """
            select id from outbox
             where kind = 'reply' and channel = 'wa' and not erased
               and (id = cast(:replyId as uuid) or cast(:replyId as uuid) is null and provider_message_id = :id)
             limit 1
            """;

    /** The conversation's lock first, as everywhere; it keeps the row from being started or finished meanwhile. */
    private static final String LOCK =
            """
            select 1 from conversation
             where conversation_id = (select conversation_id from outbox where id = :id)
               for update
            """;

    private static final String READ =
            """
            select id, conversation_id, last_message_id, state, delivery, error_code, epoch, hand_over_reason
              from outbox where id = :id
            """;

    /** Each time is the first that was told; a clock of Meta's that is ahead of ours is not believed. */
    private static final String STORE =
            """
            update outbox
               set delivery = :furthest,
                   provider_message_id = coalesce(provider_message_id, :providerMessageId),
                   accepted_at  = case when :status = 'sent' then coalesce(accepted_at, least(:at, now())) else accepted_at end,
                   delivered_at = case when :status = 'delivered' then coalesce(delivered_at, least(:at, now())) else delivered_at end,
                   read_at      = case when :status = 'read' then coalesce(read_at, least(:at, now())) else read_at end,
                   failed_at    = case when :status = 'failed' then coalesce(failed_at, least(:at, now())) else failed_at end,
                   price_category = coalesce(:priceCategory, price_category),
                   billable = coalesce(:billable, billable),
                   error_code = coalesce(:errorCode, error_code)
             where id = :id
            """;

    /** Unless the message was answered anew, after a failure that now turns out to be none. */
    private static final String SETTLE_SENT =
            """
            update outbox settled
               set state = 'sent', outcome = 'settled by WhatsApp''s status',
                   sent_at = coalesce(sent_at, accepted_at, delivered_at, read_at, now())
             where id = :id
               and not exists (select 1 from outbox other
                                where other.id <> settled.id and other.conversation_id = settled.conversation_id
                                  and other.last_message_id = settled.last_message_id and other.kind = settled.kind
                                  and other.part = settled.part and other.state not in ('cancelled', 'failed'))
            """;

    /** What it would have answered is the human's, as after any reply that cannot be delivered. */
    private static final String SETTLE_FAILED =
            """
            with failed as (
                update outbox set state = 'failed', outcome = :outcome where id = :id
            )
            update inbox set state = 'left_to_human' where reply_id = :id and state = 'answered'
            """;

    /** As the index outbox_unsettled has it. */
    private static final String UNSETTLED =
            """
            select id from outbox
             where state = 'unknown' and delivery is not null or state = 'sent' and delivery = 'failed'
             limit 100
            """;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Pauses pauses;

    Statuses(Jdbi jdbi, Outbox outbox, Pauses pauses) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.pauses = pauses;
    }

    Recorded record(WhatsAppStatus status) {
        Optional<DeliveryStatus> known = DeliveryStatus.named(status.status());
        if (known.isEmpty()) {
            return Recorded.NOT_KNOWN;
        }
        return jdbi.inTransaction(handle -> {
            Optional<UUID> id = find(handle, status);
            if (id.isEmpty()) {
                return Recorded.NOT_OURS;
            }
            lock(handle, id.get());
            store(
                    handle,
                    id.get(),
                    status,
                    known.get().furtherOf(read(handle, id.get()).delivery()));
            return settle(handle, read(handle, id.get())) ? Recorded.SETTLED : Recorded.STORED;
        });
    }

    /** Settles what a sender left open after the statuses had come: the status can be faster than the answer, or outlive it. */
    int settleOpen() {
        List<UUID> open = jdbi.withHandle(
                handle -> handle.createQuery(UNSETTLED).mapTo(UUID.class).list());
        for (UUID id : open) {
            jdbi.useTransaction(handle -> {
                lock(handle, id);
                settle(handle, read(handle, id));
            });
        }
        return open.size();
    }

    private static Optional<UUID> find(Handle handle, WhatsAppStatus status) {
        return handle.createQuery(FIND)
                .bindByType("replyId", status.reply().orElse(null), UUID.class)
                .bind("id", status.id())
                .mapTo(UUID.class)
                .findOne();
    }

    private static void lock(Handle handle, UUID id) {
        handle.createQuery(LOCK).bind("id", id).mapTo(Integer.class).one();
    }

    private static Reply read(Handle handle, UUID id) {
        return handle.createQuery(READ)
                .bind("id", id)
                .map((row, context) -> reply(row))
                .one();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String delivery = row.getString("delivery");
        return new Reply(
                row.getObject("id", UUID.class),
                row.getString("conversation_id"),
                row.getString("last_message_id"),
                row.getString("state"),
                delivery == null ? null : DeliveryStatus.named(delivery).orElseThrow(),
                row.getObject("error_code", Long.class),
                row.getLong("epoch"),
                row.getString("hand_over_reason"));
    }

    private static void store(Handle handle, UUID id, WhatsAppStatus status, DeliveryStatus furthest) {
        WhatsAppStatus.Pricing pricing = status.pricing();
        handle.createUpdate(STORE)
                .bind("id", id)
                .bind("status", status.status())
                .bind("furthest", furthest.column())
                .bind("providerMessageId", status.id())
                .bind("at", OffsetDateTime.ofInstant(status.timestamp(), ZoneOffset.UTC))
                .bind("priceCategory", pricing == null ? null : pricing.category())
                .bindByType("billable", pricing == null ? null : pricing.billable(), Boolean.class)
                .bindByType("errorCode", status.errorCode(), Long.class)
                .execute();
    }

    private boolean settle(Handle handle, Reply reply) {
        Settlement settlement = Settlement.of(reply.state(), reply.delivery());
        switch (settlement) {
            case SENT -> settleSent(handle, reply);
            case FAILED -> settleFailed(handle, reply);
            case NONE -> {
                return false;
            }
        }
        LogKeys.during(
                reply.conversationId(),
                reply.lastMessageId(),
                () -> LOG.infof(
                        "REPLY %s by WhatsApp's status, was %s messageId=%s conversationId=%s",
                        settlement, reply.state(), reply.lastMessageId(), reply.conversationId()));
        return true;
    }

    /** As if its answer had come: with the dashboard copy, and the hand-over unless that has happened since. */
    private void settleSent(Handle handle, Reply reply) {
        handle.createUpdate(SETTLE_SENT).bind("id", reply.id()).execute();
        outbox.addCopy(handle, reply.id());
        if (reply.handOverReason() != null && isOfCurrentEpoch(handle, reply)) {
            pauses.begin(handle, reply.conversationId(), PauseCause.HAND_OVER, reply.handOverReason());
        }
    }

    /** The customer has no answer and does not know that there was one: a human has to look, unless one does already. */
    private void settleFailed(Handle handle, Reply reply) {
        String outcome = "WhatsApp could not deliver the reply, error code " + reply.errorCode();
        handle.createUpdate(SETTLE_FAILED)
                .bind("id", reply.id())
                .bind("outcome", outcome)
                .execute();
        if (!pauses.isPaused(handle, reply.conversationId())) {
            pauses.begin(handle, reply.conversationId(), PauseCause.NOT_DELIVERED, outcome);
        }
    }

    private static boolean isOfCurrentEpoch(Handle handle, Reply reply) {
        return handle.createQuery(
                        "select 1 from conversation where conversation_id = :conversationId and epoch = :epoch")
                .bind("conversationId", reply.conversationId())
                .bind("epoch", reply.epoch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
