package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.database.AsynchronousCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The turns that are due, each claimed by one worker at a time. */
@ApplicationScoped
class DueTurns {

    /** One row in any case: the claim, or how long there is none. A claim that is lost with PostgreSQL is claimed anew. */
    private static final String CLAIM_NEXT =
            """
            with next as (
                select conversation_id from conversation
                 where due_at <= now() and (claimed_until is null or claimed_until < now())
                 order by due_at
                 limit 1
                   for update skip locked
            ), claimed as (
                update conversation c
                   set claim = :claim, claimed_until = now() + :lease * interval '1 ms',
                       first_attempt_at = case when attempts = 0 then now() else coalesce(first_attempt_at, now()) end
                  from next,\s"""
                    + AsynchronousCommit.FROM
                    + """

                 where c.conversation_id = next.conversation_id
                returning c.conversation_id, channel, customer_id, epoch, attempts, first_attempt_at
            )
            select claimed.*, (extract(epoch from now() - first_attempt_at) * 1000)::bigint as since_first_attempt,
                   case when conversation_id is null then (
                       select ceil(extract(epoch from min(due_at) - now()) * 1000)::bigint
                         from conversation
                        where due_at > now() and (claimed_until is null or claimed_until < now())) end as until_next
              from (select) one left join claimed on true
            """;

    private final Jdbi jdbi;
    private final TurnConfig config;

    DueTurns(Jdbi jdbi, TurnConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** @param untilNext when nothing is due */
    record Look(Optional<Claim> claim, Duration untilNext) {}

    /** The turn that has been due longest, or how long to wait for one: at most the poll interval. */
    Look claimNext() {
        UUID claim = UUID.randomUUID();
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM_NEXT)
                .bind("claim", claim)
                .bind("lease", config.lease().toMillis())
                .map((row, context) -> row.getString("conversation_id") == null
                        ? new Look(Optional.empty(), untilNext(row.getObject("until_next", Long.class)))
                        : new Look(Optional.of(claim(claim, row)), Duration.ZERO))
                .one());
    }

    private static Claim claim(UUID id, ResultSet row) throws SQLException {
        return new Claim(
                id,
                row.getString("conversation_id"),
                row.getString("channel"),
                row.getString("customer_id"),
                row.getLong("epoch"),
                row.getInt("attempts"),
                Duration.ofMillis(row.getLong("since_first_attempt")));
    }

    private Duration untilNext(Long millis) {
        Duration poll = config.pollInterval();
        return millis == null || millis > poll.toMillis() ? poll : Duration.ofMillis(millis);
    }
}
