package com.namdamasco.assistant.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How far the reconciliation is, and which replica is at it. */
@ApplicationScoped
class Progress {

    /** The first time ever, whatever is older than the inbox is no concern: it was somebody else's to answer. */
    private static final String BEGIN =
            """
            insert into reconciliation (source, since, floor)
            select 'nulu', start.place, start.place
              from (select coalesce(
                        (select max(message_id::bigint)::text from inbox
                          where source = 'nulu' and message_id ~ '^[0-9]{1,18}$'),
                        to_char(now() at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS')) as place) start
             where not exists (select 1 from reconciliation where source = 'nulu')
            on conflict (source) do nothing
            """;

    private static final String CLAIM =
            """
            update reconciliation
               set claim = :claim, claimed_until = now() + :lease * interval '1 ms', looked_at = now()
             where source = 'nulu' and (claimed_until is null or claimed_until < now())
               and (:atOnce or looked_at is null or looked_at <= now() - :interval * interval '1 ms')
            returning since, floor
            """;

    private static final String RELEASE =
            """
            update reconciliation set since = :since, floor = :floor, claim = null, claimed_until = null
             where source = 'nulu' and claim = :claim
            """;

    private final Jdbi jdbi;
    private final ReconciliationConfig config;

    Progress(Jdbi jdbi, ReconciliationConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /**
     * @param since conversations whose last message is up to here are done
     * @param floor messages up to here are no concern, in whichever conversation
     */
    record Claim(UUID id, Place since, Place floor) {

        /** All that was new has been looked at. */
        Claim done(Place upTo) {
            return new Claim(id, upTo, upTo);
        }

        /** There is more: the next run goes on from here, and still cares for everything after the same floor. */
        Claim cutAt(Place upTo) {
            return new Claim(id, upTo, floor);
        }
    }

    /** @param atOnce also when another replica has looked within the interval */
    Optional<Claim> claim(boolean atOnce) {
        UUID id = UUID.randomUUID();
        return jdbi.inTransaction(handle -> {
            handle.execute(BEGIN);
            return handle.createQuery(CLAIM)
                    .bind("claim", id)
                    .bind("lease", config.lease().toMillis())
                    .bind("atOnce", atOnce)
                    // A little less, or a timer that ticks early would skip every other time.
                    .bind("interval", config.interval().toMillis() * 9 / 10)
                    .map((row, context) ->
                            new Claim(id, new Place(row.getString("since")), new Place(row.getString("floor"))))
                    .findOne();
        });
    }

    void release(Claim claim) {
        jdbi.useHandle(handle -> handle.createUpdate(RELEASE)
                .bind("claim", claim.id())
                .bind("since", claim.since().text())
                .bind("floor", claim.floor().text())
                .execute());
    }

    /** What the inbox knows of a conversation. */
    record Known(Map<String, String> states, Instant now) {}

    Known known(String conversationId) {
        return jdbi.withHandle(handle -> new Known(states(handle, conversationId), now(handle)));
    }

    private static Map<String, String> states(Handle handle, String conversationId) {
        Map<String, String> states = new HashMap<>();
        handle.createQuery("select message_id, state from inbox where conversation_id = :id and source = 'nulu'")
                .bind("id", conversationId)
                .map((row, context) -> states.put(row.getString("message_id"), row.getString("state")))
                .list();
        return states;
    }

    private static Instant now(Handle handle) {
        return handle.createQuery("select now()").mapTo(Instant.class).one();
    }
}
