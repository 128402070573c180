package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes pauses that another application had begun (docs/migration.md), each once. */
@ApplicationScoped
class PauseImport {

    /** What came of one pause. */
    enum Outcome {
        IMPORTED,
        /** It was imported before, or a human has the conversation for as long anyway. */
        UNCHANGED,
        /** It had ended already. */
        OVER
    }

    /** No message of it has arrived here: its channel and its customer come with the first one. */
    private static final String KNOW_CONVERSATION =
            """
            insert into conversation (conversation_id, channel, customer_id) values (:id, '', '')
            on conflict (conversation_id) do nothing
            """;

    private static final String LOCK = "select 1 from conversation where conversation_id = :id for update";

    private static final String WAS_IMPORTED =
            """
            select exists (select 1 from takeover_event
                            where conversation_id = :id and cause = :cause and paused_until = :until)
            """;

    private final Jdbi jdbi;
    private final Pauses pauses;

    PauseImport(Jdbi jdbi, Pauses pauses) {
        this.jdbi = jdbi;
        this.pauses = pauses;
    }

    Outcome take(String conversationId, Instant until) {
        return jdbi.inTransaction(handle -> take(handle, conversationId, until));
    }

    private Outcome take(Handle handle, String id, Instant until) {
        Instant now = handle.createQuery("select now()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
        if (!until.isAfter(now)) {
            return Outcome.OVER;
        }
        handle.createUpdate(KNOW_CONVERSATION).bind("id", id).execute();
        handle.createQuery(LOCK).bind("id", id).mapTo(Integer.class).one();
        boolean longEnough = pauses.current(handle, id)
                .filter(pause -> !pause.until().toInstant().isBefore(until))
                .isPresent();
        if (longEnough || wasImported(handle, id, until)) {
            return Outcome.UNCHANGED;
        }
        pauses.begin(handle, id, NewPause.of(PauseCause.IMPORTED).since(now).lasting(Duration.between(now, until)));
        return Outcome.IMPORTED;
    }

    /** Whoever was given back since then stays so when the import is run again. */
    private static boolean wasImported(Handle handle, String id, Instant until) {
        return handle.createQuery(WAS_IMPORTED)
                .bind("id", id)
                .bind("cause", PauseCause.IMPORTED.code())
                .bind("until", until)
                .mapTo(Boolean.class)
                .one();
    }
}
