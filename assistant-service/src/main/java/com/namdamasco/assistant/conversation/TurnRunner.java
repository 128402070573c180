package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.MemoryStore;
import com.namdamasco.assistant.agent.SalesAssistant;
import com.namdamasco.assistant.conversation.GuardedDraft.Guarded;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.gate.EvidenceStore;
import com.namdamasco.assistant.handover.HandOvers.NewHandOver;
import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import com.namdamasco.assistant.reply.Address;
import com.namdamasco.assistant.reply.Channel;
import com.namdamasco.assistant.reply.Channels;
import com.namdamasco.assistant.reply.NewReply;
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

    /** Sent when the model has failed too often: honest, and a human is told at the same time. */
    static final String HAND_OVER = "Disculpa, en este momento no puedo consultar la información que necesitas. "
            + "Un asesor de Damasco te atenderá por este mismo chat en cuanto esté disponible.";

    private final Turns turns;
    private final NuluClient nulu;
    private final Channels channels;
    private final SalesAssistant assistant;
    private final GuardedDraft guard;
    private final EvidenceStore evidence;
    private final MemoryStore memories;
    private final ImplicitTakeover implicitTakeover;
    private final TurnConfig config;

    TurnRunner(
            Turns turns,
            NuluClient nulu,
            Channels channels,
            SalesAssistant assistant,
            GuardedDraft guard,
            EvidenceStore evidence,
            MemoryStore memories,
            ImplicitTakeover implicitTakeover,
            TurnConfig config) {
        this.turns = turns;
        this.nulu = nulu;
        this.channels = channels;
        this.assistant = assistant;
        this.guard = guard;
        this.evidence = evidence;
        this.memories = memories;
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
        try {
            return Optional.of(answer(claim, channel.get(), burst));
        } catch (RuntimeException e) {
            return recover(claim, channel.get(), burst, e);
        }
    }

    private Commit answer(Claim claim, Channel channel, List<UnansweredMessage> burst) {
        NuluConversation conversation = nulu.conversation(claim.conversationId());
        if (implicitTakeover.found(claim, conversation)) {
            return Commit.VOID;
        }
        NuluUser customer = nulu.user(claim.customerId());
        Address address = channel.address(conversation, customer);
        ConversationSoFar soFar = soFar(claim, burst, conversation);
        Guarded guarded = draft(claim, burst, soFar, customer);
        String text = channel.wording(guarded.text());
        Handing handing = Handing.after(soFar, guarded.handOverReason());
        Commit commit = commit(
                claim,
                burst,
                reply(claim, burst, address, text, handing.pauseReason()),
                handing.to(claim, channelName(claim), customer, burst));
        if (commit == Commit.COMMITTED) {
            memories.save(claim.conversationId(), soFar.memoryAfter(text));
        }
        return commit;
    }

    private ConversationSoFar soFar(Claim claim, List<UnansweredMessage> burst, NuluConversation conversation) {
        var ids = burst.stream().map(UnansweredMessage::messageId).collect(Collectors.toSet());
        var soFar = new ConversationSoFar(
                History.before(conversation, ids, config.maxHistoryMessages()),
                evidence.of(claim.conversationId()),
                memories.of(claim.conversationId()));
        CustomerWords.pinIn(burst).ifPresent(soFar::locatedAt);
        return soFar;
    }

    private Guarded draft(Claim claim, List<UnansweredMessage> burst, ConversationSoFar soFar, NuluUser customer) {
        String words = CustomerWords.of(burst);
        String memory = soFar.memory().line();
        try {
            return guard.write(
                    claim.conversationId(),
                    soFar,
                    CustomerWords.before(soFar.messages()) + words,
                    words,
                    message -> answer(soFar, customer, claim, memory, message));
        } finally {
            ChatMemoryRemover.remove(assistant, soFar);
            evidence.save(claim.conversationId(), soFar.evidence());
        }
    }

    private String answer(ConversationSoFar soFar, NuluUser customer, Claim claim, String memory, String message) {
        String draft = assistant.reply(soFar, customer.firstName(), channelName(claim), memory, message);
        if (draft == null || draft.isBlank()) {
            throw new IllegalStateException("the model answered with nothing");
        }
        return draft.strip();
    }

    private static NewReply reply(
            Claim claim, List<UnansweredMessage> burst, Address address, String text, String handOverReason) {
        String lastMessageId = burst.get(burst.size() - 1).messageId();
        return new NewReply(
                claim.conversationId(), lastMessageId, claim.channel(), address, claim.epoch(), text, handOverReason);
    }

    private Commit commit(Claim claim, List<UnansweredMessage> burst, NewReply reply, Optional<NewHandOver> handOver) {
        Commit commit = turns.commit(claim, reply, handOver);
        LOG.infof(
                "%s reply to %d message(s) messageId=%s conversationId=%s",
                commit, burst.size(), reply.lastMessageId(), claim.conversationId());
        return commit;
    }

    private Optional<Commit> recover(
            Claim claim, Channel channel, List<UnansweredMessage> burst, RuntimeException failure) {
        boolean last = claim.attempts() + 1 >= config.maxAttempts();
        LOG.warnf(
                "Turn failed, attempt %d of %d: %s conversationId=%s",
                claim.attempts() + 1, config.maxAttempts(), FailureSummary.of(failure), claim.conversationId());
        if (!last) {
            turns.retryLater(claim, config.retryDelay().multipliedBy(1L << claim.attempts()));
            return Optional.empty();
        }
        return apologise(claim, channel, burst);
    }

    private Optional<Commit> apologise(Claim claim, Channel channel, List<UnansweredMessage> burst) {
        try {
            NuluUser customer = nulu.user(claim.customerId());
            Address address = channel.address(nulu.conversation(claim.conversationId()), customer);
            Handing handing = Handing.without(PauseCause.GAVE_UP.reason(), memories.of(claim.conversationId()));
            return Optional.of(commit(
                    claim,
                    burst,
                    reply(claim, burst, address, HAND_OVER, PauseCause.GAVE_UP.reason()),
                    handing.to(claim, channelName(claim), customer, burst)));
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
