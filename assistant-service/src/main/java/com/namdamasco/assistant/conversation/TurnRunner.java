package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.SalesAssistant;
import com.namdamasco.assistant.conversation.ConversationSource.Situation;
import com.namdamasco.assistant.conversation.GuardedDraft.Guarded;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.gate.EvidenceStore;
import com.namdamasco.assistant.model.CurrentTurn;
import com.namdamasco.assistant.model.NoAnswerException;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import com.namdamasco.assistant.reply.Address;
import com.namdamasco.assistant.reply.Channel;
import com.namdamasco.assistant.reply.Channels;
import com.namdamasco.assistant.reply.NewReply;
import com.namdamasco.assistant.reply.TypingIndicator;
import com.namdamasco.assistant.takeover.PauseCause;
import io.quarkiverse.langchain4j.ChatMemoryRemover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final SalesAssistant assistant;
    private final GuardedDraft guard;
    private final EvidenceStore evidence;
    private final CurrentTurn currentTurn;
    private final TypingIndicator typing;
    private final ImplicitTakeover implicitTakeover;
    private final TurnConfig config;

    TurnRunner(
            Turns turns,
            ConversationSource source,
            NuluPatience patience,
            Channels channels,
            SalesAssistant assistant,
            GuardedDraft guard,
            EvidenceStore evidence,
            CurrentTurn currentTurn,
            TypingIndicator typing,
            ImplicitTakeover implicitTakeover,
            TurnConfig config) {
        this.turns = turns;
        this.source = source;
        this.patience = patience;
        this.channels = channels;
        this.assistant = assistant;
        this.guard = guard;
        this.evidence = evidence;
        this.currentTurn = currentTurn;
        this.typing = typing;
        this.implicitTakeover = implicitTakeover;
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
        try {
            return Optional.of(answer(claim, channel.get(), burst));
        } catch (RuntimeException e) {
            return recover(claim, channel.get(), burst, e);
        }
    }

    private Commit answer(Claim claim, Channel channel, List<UnansweredMessage> burst) {
        Situation now = source.of(claim, channel);
        if (implicitTakeover.found(claim, now.conversation())) {
            return Commit.VOID;
        }
        String answered = burst.get(burst.size() - 1).messageId();
        Guarded guarded = typing.during(
                channel,
                claim.conversationId(),
                now.conversation(),
                answered,
                () -> draft(claim, burst, now.conversation(), now.customer()));
        String text = channel.wording(guarded.text());
        return commit(claim, burst, reply(claim, burst, now.address(), text, guarded.handOverReason()));
    }

    private Guarded draft(
            Claim claim, List<UnansweredMessage> burst, NuluConversation conversation, NuluUser customer) {
        var ids = burst.stream().map(UnansweredMessage::messageId).collect(Collectors.toSet());
        var history = History.before(conversation, ids, config.maxHistoryMessages());
        var soFar = new ConversationSoFar(history, evidence.of(claim.conversationId()));
        String words = CustomerWords.of(burst);
        try {
            return guard.write(
                    claim.conversationId(),
                    soFar,
                    CustomerWords.before(history) + words,
                    words,
                    message -> answer(soFar, customer, claim, message));
        } finally {
            ChatMemoryRemover.remove(assistant, soFar);
            evidence.save(claim.conversationId(), soFar.evidence());
        }
    }

    private String answer(ConversationSoFar soFar, NuluUser customer, Claim claim, String message) {
        String draft = assistant.reply(soFar, customer.firstName(), channelName(claim), message);
        if (draft == null || draft.isBlank()) {
            throw new IllegalStateException("the model answered with nothing");
        }
        return draft.strip();
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

    private Commit commit(Claim claim, List<UnansweredMessage> burst, NewReply reply) {
        Commit commit = turns.commit(claim, burst, reply);
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
            Address address = source.of(claim, channel).address();
            return Optional.of(
                    commit(claim, burst, reply(claim, burst, address, apology.text(), apology.handOverReason())));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The customer could not even be told that a human will answer: %s conversationId=%s",
                    FailureSummary.of(e), claim.conversationId());
            turns.leaveToHumans(claim, PauseCause.GAVE_UP);
            return Optional.empty();
        }
    }

    private static String channelName(Claim claim) {
        return switch (claim.channel()) {
            case "wa" -> "WhatsApp";
            case "ig" -> "Instagram";
            case "fb" -> "Messenger";
            case "tg" -> "Telegram";
            default -> "el chat de la página web";
        };
    }
}
