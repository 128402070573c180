package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.takeover.Pauses;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets the customer see that the message was read and that an answer is on its way, as long as a turn lasts. It runs beside the
 * turn: a channel that is slow, or refuses, or a conversation that a human has taken, cost the turn nothing.
 */
@ApplicationScoped
public class TypingIndicator {

    private static final Logger LOG = Logger.getLogger(TypingIndicator.class);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    /** A turn has ended by then, or is lost. */
    private static final long MOST = 9;

    private final Jdbi jdbi;
    private final Pauses pauses;
    private final WhatsAppSending config;

    TypingIndicator(Jdbi jdbi, Pauses pauses, WhatsAppSending config) {
        this.jdbi = jdbi;
        this.pauses = pauses;
        this.config = config;
    }

    /** Shows it while the work is done, on the caller's thread. */
    public <T> T during(
            Channel channel, String conversationId, NuluConversation known, String messageId, Supplier<T> work) {
        Cancellable shown = show(channel, conversationId, known, messageId);
        try {
            return work.get();
        } finally {
            shown.cancel();
        }
    }

    private Cancellable show(Channel channel, String conversationId, NuluConversation known, String messageId) {
        return Multi.createFrom()
                .ticks()
                .every(config.typingAgain())
                .onOverflow()
                .drop()
                .select()
                .first(MOST)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUniAndConcatenate(tick -> once(channel, conversationId, known, messageId))
                .subscribe()
                .with(ignored -> {}, failure -> told(failure, conversationId));
    }

    private Uni<Void> once(Channel channel, String conversationId, NuluConversation known, String messageId) {
        return Uni.createFrom()
                .deferred(() ->
                        isPaused(conversationId) ? Uni.createFrom().voidItem() : channel.showTyping(known, messageId))
                // A call that has begun is let end, though nobody waits for it: giving it up would close its
                // connection.
                .memoize()
                .indefinitely()
                .ifNoItem()
                .after(LONGEST_CALL)
                .fail()
                .onFailure()
                .invoke(failure -> told(failure, conversationId))
                .onFailure()
                .recoverWithNull();
    }

    private boolean isPaused(String conversationId) {
        return jdbi.withHandle(handle -> pauses.isPaused(handle, conversationId));
    }

    /** Of a foreign failure only the type is told. */
    private static void told(Throwable failure, String conversationId) {
        LOG.debugf(
                "Typing could not be shown: %s conversationId=%s",
                failure.getClass().getSimpleName(), conversationId);
    }
}
