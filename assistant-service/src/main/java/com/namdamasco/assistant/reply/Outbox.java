package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The replies that are committed, and what became of each. */
@ApplicationScoped
public class Outbox {

    private static final String ADD_REPLY =
            """
            insert into outbox (id, conversation_id, last_message_id, kind, channel,
                                sender_address, recipient_address, text, epoch, hand_over_reason, state)
            values (:id, :conversationId, :lastMessageId, 'reply', :channel, :from, :to, :text, :epoch, :handOverReason,
                    'pending')
            """;

    /** Locks the conversation first, as every arrival does; what another replica holds is passed over. */
    private static final String LOCK_NEXT =
            """
            select o.id
              from conversation c
              join outbox o using (conversation_id)
             where o.state = 'pending' and o.next_attempt_at <= now()
             order by o.next_attempt_at
             limit 1
               for update of c skip locked
            """;

    private static final String START =
            """
            update outbox
               set state = 'sending', attempts = attempts + 1, next_attempt_at = now() + :lostAfter * interval '1 ms'
             where id = :id and state = 'pending'
            returning id, conversation_id, last_message_id, kind, channel,
                      sender_address, recipient_address, text, attempts
            """;

    private static final String FINISH =
            """
            update outbox
               set state = :state, outcome = :outcome, provider_message_id = coalesce(:providerMessageId, provider_message_id),
                   sent_at = case when :state = 'sent' then now() end,
                   next_attempt_at = now() + :delay * interval '1 ms'
             where id = :id and state = 'sending'
            returning hand_over_reason
            """;

    private static final String ADD_COPY =
            """
            insert into outbox (id, conversation_id, last_message_id, kind, channel, text, epoch, state)
            select :copyId, conversation_id, last_message_id, 'dashboard_copy', channel, text, epoch, 'pending'
              from outbox where id = :id and state = 'sent'
            on conflict (conversation_id, last_message_id, kind) where state <> 'cancelled' do nothing
            """;

    private final Jdbi jdbi;
    private final SendFence fence;
    private final Pauses pauses;
    private final ReplyConfig config;

    Outbox(Jdbi jdbi, SendFence fence, Pauses pauses, ReplyConfig config) {
        this.jdbi = jdbi;
        this.fence = fence;
        this.pauses = pauses;
        this.config = config;
    }

    /** Adds the reply within the transaction that closes its turn. A second reply to the same message is impossible. */
    public UUID addReply(Handle handle, NewReply reply) {
        UUID id = UUID.randomUUID();
        handle.createUpdate(ADD_REPLY)
                .bind("id", id)
                .bind("conversationId", reply.conversationId())
                .bind("lastMessageId", reply.lastMessageId())
                .bind("channel", reply.channel())
                .bind("from", reply.address().from())
                .bind("to", reply.address().to())
                .bind("text", reply.text())
                .bind("epoch", reply.epoch())
                .bind("handOverReason", reply.handOverReason())
                .execute();
        return id;
    }

    /** What there was to do. */
    sealed interface Next {
        /** A message that is marked as being sent: the caller must send it now and {@link Outbox#finish finish}. */
        record Send(OutboundMessage message) implements Next {}

        /** A reply that may no longer be sent; it has been cancelled. */
        record Cancelled(UUID id, String reason) implements Next {}

        record Nothing() implements Next {}
    }

    Next startNext() {
        return jdbi.inTransaction(handle -> {
            Optional<UUID> id = handle.createQuery(LOCK_NEXT).mapTo(UUID.class).findOne();
            if (id.isEmpty()) {
                return new Next.Nothing();
            }
            Optional<String> obstacle = fence.obstacle(handle, id.get());
            if (obstacle.isPresent()) {
                fence.cancel(handle, id.get(), obstacle.get());
                return new Next.Cancelled(id.get(), obstacle.get());
            }
            return start(handle, id.get());
        });
    }

    private Next start(Handle handle, UUID id) {
        return handle.createQuery(START)
                .bind("id", id)
                .bind("lostAfter", config.lostAfter().toMillis())
                .map((row, context) -> new OutboundMessage(
                        row.getObject("id", UUID.class),
                        row.getString("conversation_id"),
                        row.getString("last_message_id"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("channel"),
                        new Address(row.getString("sender_address"), row.getString("recipient_address")),
                        row.getString("text"),
                        row.getInt("attempts")))
                .findOne()
                .<Next>map(Next.Send::new)
                .orElseGet(Next.Nothing::new);
    }

    /**
     * Records what came of a send, adds the dashboard copy of a reply that was sent, and gives the conversation to the human
     * agents when the reply said so.
     */
    void finish(OutboundMessage message, Delivery delivery, boolean withCopy) {
        // Nobody waits for a copy: it is tried until Nulu is back.
        boolean patient = message.kind() == Kind.DASHBOARD_COPY;
        boolean again =
                delivery.status() == Delivery.Status.RETRY && (patient || message.attempts() < config.maxAttempts());
        String state = again ? "pending" : finalState(delivery);
        jdbi.useTransaction(handle -> {
            lockConversation(handle, message);
            Optional<String> handOverReason = finish(handle, message, delivery, state);
            if (withCopy && state.equals("sent")) {
                addCopy(handle, message.id());
            }
            if (!again) {
                handOverReason.ifPresent(
                        reason -> pauses.begin(handle, message.conversationId(), PauseCause.HAND_OVER, reason));
            }
        });
    }

    /** Before any outbox row, like everyone else: the order of locks is conversation, then outbox. */
    private static void lockConversation(Handle handle, OutboundMessage message) {
        handle.createQuery("select 1 from conversation where conversation_id = :conversationId for update")
                .bind("conversationId", message.conversationId())
                .mapTo(Integer.class)
                .one();
    }

    private Optional<String> finish(Handle handle, OutboundMessage message, Delivery delivery, String state) {
        long delay = config.retryDelay().toMillis() << Math.min(message.attempts() - 1, 10);
        return handle.createQuery(FINISH)
                .bind("id", message.id())
                .bind("state", state)
                .bind("outcome", delivery.reason())
                .bind("providerMessageId", delivery.providerMessageId())
                .bind("delay", delay)
                .mapTo(String.class)
                .findOne();
    }

    /** Adds the dashboard copy of a reply that was sent, once; within a transaction that holds the conversation's lock. */
    public void addCopy(Handle handle, UUID replyId) {
        handle.createUpdate(ADD_COPY)
                .bind("copyId", UUID.randomUUID())
                .bind("id", replyId)
                .execute();
    }

    /** Sends that a crash, or a lost answer, left open. They are listed as unknown and never repeated. */
    int closeLostSends() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        update outbox set state = 'unknown', outcome = 'the service stopped while sending'
                         where state = 'sending' and next_attempt_at < now()
                        """)
                .execute());
    }

    private static String finalState(Delivery delivery) {
        return switch (delivery.status()) {
            case SENT -> "sent";
            case UNKNOWN -> "unknown";
            case RETRY, FAILED -> "failed";
        };
    }
}
