package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.conversation.MessageArrived;
import com.namdamasco.assistant.inbox.Inbox;
import com.namdamasco.assistant.inbox.LateMessage;
import com.namdamasco.assistant.inbox.Reception;
import com.namdamasco.assistant.nulu.NewerConversation;
import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.observation.LogKeys;
import com.namdamasco.assistant.takeover.ResumeCommand;
import com.namdamasco.assistant.takeover.SenderClassifier;
import com.namdamasco.assistant.takeover.SenderRole;
import com.namdamasco.assistant.topic.Failure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Nulu tells of a message once and never again (contracts.md §1). So it is asked, regularly and at the start, for conversations with
 * newer messages than those looked at; what no webhook brought goes into the same inbox, with the same message id. One replica at a
 * time; Nulu is called outside any transaction.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private static final int MOST_REMEMBERED = 1_000;

    private final Progress progress;
    private final NuluClient nulu;
    private final Inbox inbox;
    private final MissedMessages missedMessages;
    private final Event<MessageArrived> arrivals;
    private final MeterRegistry meters;
    private final ReconciliationConfig config;
    /** Their message ids; a look is one thread's work. */
    private final Set<String> refused = new HashSet<>();

    private boolean started;
    private boolean nuluAway;

    Reconciler(
            Progress progress,
            NuluClient nulu,
            Inbox inbox,
            SenderClassifier classifier,
            ResumeCommand resumeCommand,
            Event<MessageArrived> arrivals,
            MeterRegistry meters,
            ReconciliationConfig config) {
        this.progress = progress;
        this.nulu = nulu;
        this.inbox = inbox;
        this.missedMessages = new MissedMessages(classifier, resumeCommand, config.maxAge());
        this.arrivals = arrivals;
        this.meters = meters;
        this.config = config;
        Stream.of(SenderRole.values()).forEach(this::missed);
    }

    private Counter missed(SenderRole role) {
        return meters.counter(
                "namdamasco.reconciliation.missed", "role", role.name().toLowerCase(Locale.ROOT));
    }

    @Scheduled(
            every = "${namdamasco.reconciliation.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        look(!started);
        started = true;
    }

    /**
     * @param atOnce also when another replica has looked within the interval
     * @return whether this replica looked, and Nulu answered
     */
    synchronized boolean look(boolean atOnce) {
        Optional<Progress.Claim> claim = progress.claim(atOnce);
        if (claim.isEmpty()) {
            return false;
        }
        Progress.Claim reached = claim.get();
        try {
            reached = compare(reached);
            tellThatNuluIsBack();
            return true;
        } catch (NuluException e) {
            tellThatNuluIsAway(e);
            return false;
        } finally {
            progress.release(reached);
        }
    }

    private Progress.Claim compare(Progress.Claim claim) {
        List<NewerConversation> newer = nulu.newerConversations(claim.since().text()).stream()
                .filter(row -> Place.isId(row.lastMessageId()))
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row.lastMessageId())))
                .toList();
        Place upTo = claim.since();
        for (NewerConversation row : newer.subList(0, Math.min(newer.size(), config.maxConversations()))) {
            LogKeys.during(row.conversationId(), null, () -> compare(row.conversationId(), claim.floor()));
            upTo = upTo.movedTo(row.lastMessageId());
        }
        if (newer.size() > config.maxConversations()) {
            LOG.warnf("%d conversations are left for the next run", newer.size() - config.maxConversations());
            return claim.cutAt(upTo);
        }
        return claim.done(upTo);
    }

    private void compare(String conversationId, Place floor) {
        NuluConversation history;
        try {
            history = nulu.conversation(conversationId);
        } catch (NuluException e) {
            if (e.worthRetrying()) {
                throw e;
            }
            LOG.warnf(
                    "A conversation with newer messages cannot be read: %s conversationId=%s",
                    e.getMessage(), conversationId);
            return;
        }
        Progress.Known known = progress.known(conversationId);
        List<LateMessage> missed = missedMessages.of(conversationId, history, floor, known.states(), known.now());
        if (!missed.isEmpty()) {
            feed(conversationId, missed);
        }
    }

    private void feed(String conversationId, List<LateMessage> missed) {
        Map<LateMessage, Reception> receptions = inbox.receiveLate(missed, this::tellThatItIsRefused);
        receptions.forEach((late, reception) -> {
            if (reception != Reception.DUPLICATE) {
                missed(late.role()).increment();
                tell(late, reception);
            }
        });
        if (receptions.containsValue(Reception.TO_BE_ANSWERED)) {
            arrivals.fire(new MessageArrived(conversationId));
        }
    }

    private static void tell(LateMessage missed, Reception reception) {
        String messageId = missed.message().messageId();
        String conversationId = missed.message().conversationId();
        LogKeys.during(
                conversationId,
                messageId,
                () -> LOG.infof(
                        "No webhook brought: %s %s messageId=%s conversationId=%s",
                        missed.role(), reception, messageId, conversationId));
    }

    /** Once, not every minute: it is met again where a run is cut off before its end. */
    private void tellThatItIsRefused(LateMessage late, Failure failure) {
        String messageId = late.message().messageId();
        String conversationId = late.message().conversationId();
        if (refused.size() == MOST_REMEMBERED) {
            refused.clear();
        }
        if (refused.add(messageId)) {
            LogKeys.during(
                    conversationId,
                    messageId,
                    () -> LOG.errorf(
                            "A message that no webhook brought cannot be stored, it is left out: %s messageId=%s conversationId=%s",
                            failure.kind(), messageId, conversationId));
        }
    }

    /** Once, not every minute. */
    private void tellThatNuluIsAway(NuluException e) {
        if (!nuluAway) {
            LOG.warnf(
                    "Nulu cannot be asked for missed messages, trying again every %s: %s",
                    config.interval(), e.getMessage());
        }
        nuluAway = true;
    }

    private void tellThatNuluIsBack() {
        if (nuluAway) {
            LOG.info("Nulu can be asked for missed messages again");
        }
        nuluAway = false;
    }
}
