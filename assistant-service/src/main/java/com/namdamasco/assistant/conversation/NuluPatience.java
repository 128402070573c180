package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.nulu.NuluAwayException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * A turn that cannot be taken without Nulu waits for it, for so long and no longer. It is no failed attempt: nothing is wrong with
 * the conversation, and the apology could not be sent either.
 */
@ApplicationScoped
class NuluPatience {

    private static final Logger LOG = Logger.getLogger(NuluPatience.class);

    /** The time that it waits is none of the turn's own. */
    private static final String WAIT =
            """
            update conversation
               set claim = null, claimed_until = null, first_attempt_at = null,
                   due_at = case when due_at is null then null
                                 else greatest(due_at, now() + :delay * interval '1 ms') end
             where conversation_id = :conversationId and claim = :claim
               and burst_started_at > now() - :patience * interval '1 ms'
            """;

    private final Jdbi jdbi;
    private final NuluAwayConfig config;

    NuluPatience(Jdbi jdbi, NuluAwayConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** Whether the turn waits; if not, its failure is one like any other. */
    boolean waits(Claim claim, RuntimeException failure) {
        if (!(failure instanceof NuluAwayException)) {
            return false;
        }
        boolean waits = jdbi.withHandle(handle -> handle.createUpdate(WAIT)
                        .bind("conversationId", claim.conversationId())
                        .bind("claim", claim.id())
                        .bind("delay", config.retryDelay().toMillis())
                        .bind("patience", config.patience().toMillis())
                        .execute()
                == 1);
        if (waits) {
            LOG.warnf("The turn waits for Nulu: %s conversationId=%s", failure.getMessage(), claim.conversationId());
        }
        return waits;
    }
}
