package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Gathers the details of a conversation. */
@ApplicationScoped
class ConversationReader {

    private static final String ONE =
            """
            select c.channel, c.customer_id, c.updated_at,
                   (select max(coalesce(written_at, arrived_at)) from inbox
                     where conversation_id = c.conversation_id and sender_role = 'CUSTOMER') as last_customer_message,
                   (select min(since) from waiting_message where conversation_id = c.conversation_id) as waiting_since,
                   (select count(*) from inbox
                     where conversation_id = c.conversation_id and state = 'pending') as pending
              from conversation c
             where c.conversation_id = :conversationId
            """;

    private static final List<String> STATES = List.of("pending", "sending", "sent", "unknown", "failed", "cancelled");

    private final Pauses pauses;
    private final Ledger ledger;

    ConversationReader(Pauses pauses, Ledger ledger) {
        this.pauses = pauses;
        this.ledger = ledger;
    }

    /** @param events how many lines of the ledger */
    Optional<ConversationDetails> read(Handle handle, String conversationId, int events) {
        return handle.createQuery(ONE)
                .bind("conversationId", conversationId)
                .map((row, context) -> new ConversationDetails(
                        Ownership.of(conversationId, pauses.current(handle, conversationId)),
                        ConversationList.channel(row.getString("channel")),
                        row.getString("customer_id"),
                        row.getObject("updated_at", OffsetDateTime.class),
                        row.getObject("last_customer_message", OffsetDateTime.class),
                        row.getObject("waiting_since", OffsetDateTime.class),
                        row.getInt("pending"),
                        replies(handle, conversationId),
                        ledger.latest(handle, conversationId, events)))
                .findOne();
    }

    private static Map<String, Integer> replies(Handle handle, String conversationId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        STATES.forEach(state -> counts.put(state, 0));
        handle.createQuery(
                        """
                        select state, count(*) as replies from outbox
                         where conversation_id = :conversationId and kind = 'reply' group by state
                        """)
                .bind("conversationId", conversationId)
                .map((row, context) -> counts.put(row.getString("state"), row.getInt("replies")))
                .list();
        return counts;
    }
}
