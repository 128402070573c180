package com.namdamasco.assistant.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** When each customer may get the next message from a sender. Locked last: after conversation, outbox and sender. */
@ApplicationScoped
class RecipientPace {

    private static final String STARTED =
            """
            insert into recipient_pace as p (sender, recipient, not_before)
            select sender, recipient_address, now() + :pace * interval '1 ms' from outbox where id = :id
            on conflict (sender, recipient) do update
               set not_before = greatest(p.not_before, excluded.not_before)
            """;

    /** 1 s, 4 s, 16 s, ... as WhatsApp asks for (contracts.md §3). */
    private static final String REFUSED =
            """
            insert into recipient_pace as p (sender, recipient, refusals, not_before)
            select sender, coalesce(recipient_address, ''), 1, now() + interval '1 s' from outbox where id = :id
            on conflict (sender, recipient) do update
               set refusals = p.refusals + 1,
                   not_before = now() + 4 ^ least(p.refusals, 6) * interval '1 s'
            """;

    private static final String TAKEN =
            """
            update recipient_pace p set refusals = 0
              from outbox o
             where o.id = :id and p.sender = o.sender and p.recipient = o.recipient_address and p.refusals > 0
            """;

    private final Jdbi jdbi;

    RecipientPace(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void started(Handle handle, UUID id, Duration pace) {
        if (!pace.isZero()) {
            handle.createUpdate(STARTED)
                    .bind("id", id)
                    .bind("pace", pace.toMillis())
                    .execute();
        }
    }

    void refused(Handle handle, UUID id) {
        handle.createUpdate(REFUSED).bind("id", id).execute();
    }

    void taken(Handle handle, UUID id) {
        handle.createUpdate(TAKEN).bind("id", id).execute();
    }

    /** What is long past says nothing any more. */
    void forget() {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from recipient_pace where not_before < now() - interval '1 day'")
                        .execute());
    }
}
