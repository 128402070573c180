package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.conversation.ConversationSource.Situation;
import com.namdamasco.assistant.conversation.GuardedDraft.Guarded;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.handover.HandOvers.NewHandOver;
import com.namdamasco.assistant.model.CurrentTurn;
import com.namdamasco.assistant.model.NoAnswerException;
import com.namdamasco.assistant.observation.Step;
import com.namdamasco.assistant.observation.Steps;
import com.namdamasco.assistant.reply.Address;
import com.namdamasco.assistant.reply.Channel;
import com.namdamasco.assistant.reply.Channels;
import com.namdamasco.assistant.reply.NewReply;
import com.namdamasco.assistant.reply.ReplyDispatch;
import com.namdamasco.assistant.reply.TypingIndicator;
import com.namdamasco.assistant.takeover.PauseCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One turn: reads what the customer said, asks the agent, commits its draft once the figure gate lets it pass. Blocking, and outside any transaction while
 * the model thinks.
 */
@ApplicationScoped
public class TurnRunner {

    private static final Logger LOG = Logger.getLogger(TurnRunner.class);

    private final Turns turns;
    private final ConversationSource source;
    private final NuluPatience patience;
    private final Channels channels;
    private final DraftWriter writer;
    private final CurrentTurn currentTurn;
    private final TypingIndicator typing;
    private final ImplicitTakeover implicitTakeover;
    private final Steps steps;
    private final TurnMetrics metrics;
    private final ReplyDispatch replies;
    private final TurnConfig config;

    TurnRunner(
            Turns turns,
            ConversationSource source,
            NuluPatience patience,
            Channels channels,
            DraftWriter writer,
            CurrentTurn currentTurn,
            TypingIndicator typing,
            ImplicitTakeover implicitTakeover,
            Steps steps,
            TurnMetrics metrics,
            ReplyDispatch replies,
            TurnConfig config) {
        this.turns = turns;
        this.source = source;
        this.patience = patience;
        this.channels = channels;
        this.writer = writer;
        this.currentTurn = currentTurn;
        this.typing = typing;
        this.implicitTakeover = implicitTakeover;
        this.steps = steps;
        this.metrics = metrics;
        this.replies = replies;
        this.config = config;
    }

    @ActivateRequestContext
    public Optional<Commit> run(Claim claim) {
        Optional<Channel> channel = channels.of(claim.channel());
        if (channel.isEmpty()) {
            LOG.warnf("No reply goes out on channel '%s' conversationId=%s", claim.channel(), claim.conversationId());
            turns.leaveToHumans(claim, PauseCause.UNSERVED_CHANNEL);
            return Optional.empty();
        }
        List<UnansweredMessage> burst = turns.unanswered(claim.conversationId());
        if (burst.isEmpty()) {
            turns.nothingToAnswer(claim);
            return Optional.empty();
        }
        currentTurn.begin(claim.conversationId(), lastMessageId(burst), claim.sinceFirstAttempt());
        return steps.run(step(claim, burst), () -> metrics.timed(() -> run(claim, channel.get(), burst)));
    }

    /** In the trace of the message that it answers, linked to those of the others. */
    private static Step step(Claim claim, List<UnansweredMessage> burst) {
        UnansweredMessage last = burst.get(burst.size() - 1);
        List<String> others = burst.stream()
                .limit(burst.size() - 1L)
                .map(UnansweredMessage::traceParent)
                .filter(Objects::nonNull)
                .toList();
        return new Step("turn", claim.conversationId(), last.messageId(), last.traceParent(), others);
    }

    private Optional<Commit> run(Claim claim, Channel channel, List<UnansweredMessage> burst) {
        try {
            return Optional.of(answer(claim, channel, burst));
        } catch (RuntimeException e) {
            return recover(claim, channel, burst, e);
        }
    }

    private Commit answer(Claim claim, Channel channel, List<UnansweredMessage> burst) {
        Situation now = source.of(claim, channel);
        if (implicitTakeover.found(claim, now.conversation())) {
            return Commit.VOID;
        }
        ConversationSoFar soFar = writer.soFar(claim, burst, now.conversation());
        Guarded guarded = typing.during(
                channel,
                claim.conversationId(),
                now.conversation(),
                lastMessageId(burst),
                () -> writer.write(claim, burst, soFar, now.customer()));
        String text = channel.wording(guarded.text());
        Handing handing = Handing.after(soFar, guarded.handOverReason());
        Commit commit = commit(
                claim,
                burst,
                reply(claim, burst, now.address(), text, handing.pauseReason()),
                handing.to(claim, claim.channelName(), now.customer(), burst));
        if (commit == Commit.COMMITTED) {
            writer.remember(claim, soFar, text);
        }
        return commit;
    }

    private static NewReply reply(
            Claim claim, List<UnansweredMessage> burst, Address address, String text, String handOverReason) {
        return new NewReply(
                claim.conversationId(),
                lastMessageId(burst),
                claim.channel(),
                address,
                claim.epoch(),
                text,
                handOverReason);
    }

    private static String lastMessageId(List<UnansweredMessage> burst) {
        return burst.get(burst.size() - 1).messageId();
    }

    private Commit commit(Claim claim, List<UnansweredMessage> burst, NewReply reply, Optional<NewHandOver> handOver) {
        Commit commit = turns.commit(claim, burst, reply, handOver);
        Steps.outcome(commit);
        if (commit == Commit.COMMITTED) {
            replies.wake();
        }
        LOG.infof(
                "%s reply to %d message(s) messageId=%s conversationId=%s",
                commit, burst.size(), reply.lastMessageId(), claim.conversationId());
        return commit;
    }

    private Optional<Commit> recover(
            Claim claim, Channel channel, List<UnansweredMessage> burst, RuntimeException failure) {
        if (patience.waits(claim, failure)) {
            return Optional.empty();
        }
        boolean last = failure instanceof NoAnswerException || claim.attempts() + 1 >= config.maxAttempts();
        LOG.warnf(
                "Turn failed, attempt %d of %d: %s conversationId=%s",
                claim.attempts() + 1, config.maxAttempts(), FailureSummary.of(failure), claim.conversationId());
        if (!last) {
            turns.retryLater(claim, config.retryDelay().multipliedBy(1L << claim.attempts()));
            return Optional.empty();
        }
        return apologise(claim, channel, burst, Apology.after(failure));
    }

    private Optional<Commit> apologise(Claim claim, Channel channel, List<UnansweredMessage> burst, Apology apology) {
        try {
            Situation now = source.of(claim, channel);
            Handing handing = Handing.without(apology.handOverReason(), writer.memoryOf(claim));
            return Optional.of(commit(
                    claim,
                    burst,
                    reply(claim, burst, now.address(), apology.text(), handing.pauseReason()),
                    handing.to(claim, claim.channelName(), now.customer(), burst)));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The customer could not even be told that a human will answer: %s conversationId=%s",
                    FailureSummary.of(e), claim.conversationId());
            turns.leaveToHumans(claim, PauseCause.GAVE_UP);
            return Optional.empty();
        }
    }
}
