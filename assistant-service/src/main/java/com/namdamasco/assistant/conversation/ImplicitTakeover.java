package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.takeover.HistoryTakeover;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Ends a turn before the model is asked, when the history shows that a human agent has the conversation. */
@ApplicationScoped
class ImplicitTakeover {

    private static final Logger LOG = Logger.getLogger(ImplicitTakeover.class);

    private final Jdbi jdbi;
    private final HistoryTakeover history;
    private final Turns turns;

    ImplicitTakeover(Jdbi jdbi, HistoryTakeover history, Turns turns) {
        this.jdbi = jdbi;
        this.history = history;
        this.turns = turns;
    }

    /** Whether a human has the conversation; then it is paused and the claim is void. */
    boolean found(Claim claim, NuluConversation conversation) {
        boolean found = jdbi.withHandle(
                        handle -> history.decide(conversation, messageId -> isInInbox(handle, messageId), now(handle)))
                .filter(pause -> turns.leaveToHumans(claim, pause))
                .isPresent();
        if (found) {
            LOG.infof("A human agent's reply was found in the history conversationId=%s", claim.conversationId());
        }
        return found;
    }

    private static boolean isInInbox(Handle handle, String messageId) {
        return handle.createQuery("select 1 from inbox where source = 'nulu' and message_id = :id")
                .bind("id", messageId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Instant now(Handle handle) {
        return handle.createQuery("select now()").mapTo(Instant.class).one();
    }
}
