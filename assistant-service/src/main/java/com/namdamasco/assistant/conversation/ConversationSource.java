package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.conversation.Contacts.Contact;
import com.namdamasco.assistant.nulu.NuluAwayException;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.nulu.NuluReading;
import com.namdamasco.assistant.nulu.NuluReading.Read;
import com.namdamasco.assistant.nulu.NuluUser;
import com.namdamasco.assistant.reply.Address;
import com.namdamasco.assistant.reply.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * What a turn has to know of its conversation: from Nulu, and while Nulu is away from our own record, where the reply can go out
 * without Nulu to a customer who was seen before.
 */
@ApplicationScoped
public class ConversationSource {

    private static final Logger LOG = Logger.getLogger(ConversationSource.class);

    private final NuluReading nulu;
    private final Contacts contacts;
    private final OwnRecord ownRecord;
    private final NuluAwayConfig config;
    private final MeterRegistry metrics;

    ConversationSource(
            NuluReading nulu, Contacts contacts, OwnRecord ownRecord, NuluAwayConfig config, MeterRegistry metrics) {
        this.nulu = nulu;
        this.contacts = contacts;
        this.ownRecord = ownRecord;
        this.config = config;
        this.metrics = metrics;
        turnsWithoutNulu(true);
        turnsWithoutNulu(false);
    }

    /** @param address where the reply goes */
    record Situation(NuluConversation conversation, NuluUser customer, Address address) {}

    /**
     * @throws NuluAwayException when Nulu is away and the customer cannot be answered without it
     * @throws com.namdamasco.assistant.reply.NoAddressException when the customer cannot be reached on this channel
     */
    Situation of(Claim claim, Channel channel) {
        Optional<Contact> known = channel.needsNulu() ? Optional.empty() : contacts.of(claim.conversationId());
        var budget = known.isPresent() ? config.readBudget() : config.longestRead();
        try {
            Read read = nulu.read(claim.conversationId(), claim.customerId(), budget);
            Address address = channel.address(read.conversation(), read.customer());
            contacts.learn(claim.conversationId(), new Contact(read.customer().firstName(), address));
            return new Situation(read.conversation(), read.customer(), address);
        } catch (NuluAwayException | CircuitBreakerOpenException away) {
            return withoutNulu(claim, known, away);
        }
    }

    private Counter turnsWithoutNulu(boolean known) {
        return metrics.counter("namdamasco.turns.nulu.away", "customer", known ? "known" : "unknown");
    }

    private Situation withoutNulu(Claim claim, Optional<Contact> known, RuntimeException away) {
        String why = away instanceof NuluException ? away.getMessage() : "Nulu was away a moment ago";
        turnsWithoutNulu(known.isPresent()).increment();
        if (known.isEmpty()) {
            throw away instanceof NuluAwayException told ? told : NuluAwayException.leftAlone();
        }
        LOG.warnf("Answering from our own record: %s conversationId=%s", why, claim.conversationId());
        Contact contact = known.get();
        NuluUser customer = new NuluUser(claim.customerId(), contact.firstName(), "", Map.of());
        return new Situation(ownRecord.of(claim, contact.address().from()), customer, contact.address());
    }
}
