package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.observation.LogKeys;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Dashboard copies whose outcome is unknown, as while Nulu is away. Unlike a channel Nulu can be asked: a copy that is in its
 * history was taken, one that is not is sent again.
 */
@ApplicationScoped
class UncertainCopies {

    private static final Logger LOG = Logger.getLogger(UncertainCopies.class);

    /** Beside each the number of equal texts that are known to be there: the same greeting may have been sent before. */
    private static final String UNCERTAIN =
            """
            select u.id, u.conversation_id, u.text, u.attempts,
                   (select count(*) from outbox s
                     where s.conversation_id = u.conversation_id and s.kind = 'dashboard_copy' and s.state = 'sent'
                       and s.text = u.text) as known
              from outbox u
             where u.kind = 'dashboard_copy' and u.state = 'unknown' and u.attempts < 20
               and u.created_at > now() - interval '1 day'
             order by u.created_at
             limit 20
            """;

    /** Only if nobody else has decided meanwhile. */
    private static final String DECIDE =
            """
            update outbox
               set state = :state, outcome = :outcome, next_attempt_at = now(),
                   sent_at = case when :state = 'sent' then now() end
             where id = :id and state = 'unknown' and attempts = :attempts
            """;

    private final Jdbi jdbi;
    private final NuluClient nulu;
    private final NuluConfig config;
    private final ReplyDispatch dispatch;

    UncertainCopies(Jdbi jdbi, NuluClient nulu, NuluConfig config, ReplyDispatch dispatch) {
        this.jdbi = jdbi;
        this.nulu = nulu;
        this.config = config;
        this.dispatch = dispatch;
    }

    private record Copy(UUID id, String conversationId, String text, int attempts, long known) {}

    @Scheduled(
            every = "{namdamasco.reply.uncertain-copies-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decide() {
        try {
            uncertain().forEach(this::decide);
        } catch (NuluException stillAway) {
            LOG.debugf("Uncertain dashboard copies wait: %s", stillAway.getMessage());
        }
    }

    private List<Copy> uncertain() {
        return jdbi.withHandle(handle -> handle.createQuery(UNCERTAIN)
                .map((row, context) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getString("conversation_id"),
                        row.getString("text"),
                        row.getInt("attempts"),
                        row.getLong("known")))
                .list());
    }

    private void decide(Copy copy) {
        String bot = config.botUserId().orElse("");
        long there = nulu.conversation(copy.conversationId()).messages().stream()
                .filter(message -> message.userId().equals(bot))
                .filter(message -> message.text().strip().equals(copy.text().strip()))
                .count();
        boolean arrived = there > copy.known();
        jdbi.useHandle(handle -> handle.createUpdate(DECIDE)
                .bind("id", copy.id())
                .bind("attempts", copy.attempts())
                .bind("state", arrived ? "sent" : "pending")
                .bind("outcome", arrived ? "found in Nulu's history" : "not in Nulu's history, sent again")
                .execute());
        String what = arrived ? "found in Nulu's history" : "is sent again";
        LogKeys.during(
                copy.conversationId(),
                null,
                () -> LOG.infof("DASHBOARD_COPY %s conversationId=%s", what, copy.conversationId()));
        dispatch.wake();
    }
}
