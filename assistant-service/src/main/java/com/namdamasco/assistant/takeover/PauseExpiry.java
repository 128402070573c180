package com.namdamasco.assistant.takeover;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes into the ledger that pauses have run out. Nothing waits for it: whoever asks compares with the clock, and an arriving
 * message notices by itself.
 */
@ApplicationScoped
class PauseExpiry {

    /** What another replica or an arrival holds is noticed by them, or the next time. */
    private static final String LOCK_EXPIRED =
            """
            select c.conversation_id
              from conversation_pauses p join conversation c using (conversation_id)
             where p.paused_until <= now()
             limit 500
               for update of c skip locked
            """;

    private final Jdbi jdbi;
    private final Pauses pauses;

    PauseExpiry(Jdbi jdbi, Pauses pauses) {
        this.jdbi = jdbi;
        this.pauses = pauses;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        jdbi.useTransaction(handle -> expired(handle).forEach(id -> pauses.recordEndByTime(handle, id)));
    }

    private static List<String> expired(Handle handle) {
        return handle.createQuery(LOCK_EXPIRED).mapTo(String.class).list();
    }
}
