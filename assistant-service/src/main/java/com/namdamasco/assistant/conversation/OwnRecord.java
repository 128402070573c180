package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.nulu.NuluConversation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The history as we have seen it ourselves: what arrived, and what we sent. Shorter than Nulu's, which began before us. */
@ApplicationScoped
class OwnRecord {

    /** Our own echoes are left out: the outbox has what they repeat. An unknown outcome counts as said, to be safe. */
    private static final String LATEST =
            """
            select id, by_customer, text
              from (select message_id as id, sender_role = 'CUSTOMER' as by_customer, text, arrived_at as at, arrival
                      from inbox
                     where conversation_id = :conversationId and sender_role <> 'OWN_ECHO' and text <> ''
                     union all
                    select id::text, false, text, coalesce(sent_at, created_at), 0
                      from outbox
                     where conversation_id = :conversationId and kind = 'reply' and state in ('sent', 'unknown')) said
             order by at desc, arrival desc
             limit 200
            """;

    /** Who speaks for the shop makes no difference to a reader of the history. */
    private static final String SHOP = "shop";

    private final Jdbi jdbi;

    OwnRecord(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param extra the channel's own address, as it was learnt */
    NuluConversation of(Claim claim, String extra) {
        List<NuluConversation.Message> latestFirst = jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("conversationId", claim.conversationId())
                .map((row, context) -> new NuluConversation.Message(
                        row.getString("id"),
                        row.getBoolean("by_customer") ? claim.customerId() : SHOP,
                        row.getString("text")))
                .list());
        List<NuluConversation.Message> messages = new ArrayList<>(latestFirst);
        Collections.reverse(messages);
        return new NuluConversation(claim.customerId(), claim.channel(), extra, List.copyOf(messages));
    }
}
