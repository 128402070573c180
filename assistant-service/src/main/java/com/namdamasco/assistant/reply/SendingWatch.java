package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.observation.LogKeys;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks after what the outbox alone would not notice: lost and expired sends, held-back senders, and their figures. */
@ApplicationScoped
class SendingWatch {

    private static final Logger LOG = Logger.getLogger(SendingWatch.class);

    private final Jdbi jdbi;
    private final StaleSends stale;
    private final SenderState senders;
    private final RecipientPace pace;
    private final ReplyMetrics metrics;

    SendingWatch(Jdbi jdbi, StaleSends stale, SenderState senders, RecipientPace pace, ReplyMetrics metrics) {
        this.jdbi = jdbi;
        this.stale = stale;
        this.senders = senders;
        this.pace = pace;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        int parked = senders.tryParkedAgain();
        if (parked > 0) {
            LOG.warnf("%d sender(s) whose credentials were refused try again", parked);
        }
    }

    @Scheduled(
            every = "${namdamasco.reply.sweep-interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (var lost = stale.closeLost(); lost.isPresent(); lost = stale.closeLost()) {
            metrics.count(lost.get().kind(), Outcome.UNKNOWN);
            tell(lost.get(), "ended without an answer; its outcome is unknown and it is not repeated");
        }
        for (Optional<OutboundMessage> old = stale.expireNext(); old.isPresent(); old = stale.expireNext()) {
            metrics.count(old.get().kind(), Outcome.FAILED);
            tellExpired(old.get());
        }
        pace.forget();
        metrics.seen(unknownReplies(), senders.held());
    }

    static void tellExpired(OutboundMessage message) {
        String who = message.kind() == Kind.REPLY ? "; a human has the conversation" : "";
        tell(message, "could not be sent in time" + who);
    }

    private static void tell(OutboundMessage message, String what) {
        LogKeys.during(
                message.conversationId(),
                message.lastMessageId(),
                () -> LOG.errorf(
                        "%s %s messageId=%s conversationId=%s",
                        message.kind(), what, message.lastMessageId(), message.conversationId()));
    }

    private long unknownReplies() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox where state = 'unknown' and kind = 'reply'")
                        .mapTo(Long.class)
                        .one());
    }
}
