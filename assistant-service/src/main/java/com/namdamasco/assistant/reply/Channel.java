package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** A way to reach the customer: one class per API (contracts.md §2 and §3). */
public interface Channel {

    /** Whether conversations of this Nulu source are answered here. */
    boolean serves(String source);

    /** @throws NoAddressException when the customer cannot be reached on this channel */
    Address address(NuluConversation conversation, NuluUser customer);

    /** Whether nothing can be sent here while Nulu is away. */
    default boolean needsNulu() {
        return true;
    }

    /** The draft as the customer will read it here, and the agents on the dashboard. */
    default String wording(String draft) {
        return WhatsAppMarks.removed(draft);
    }

    /** The longest text of one message, in UTF-16 units; a longer one is sent in parts. */
    default int longestText() {
        return Integer.MAX_VALUE;
    }

    /** At least so long from one message to the next to the same customer. */
    default Duration pace() {
        return Duration.ZERO;
    }

    /** The template that may be sent when a text may not; empty when there is none. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /**
     * Shows the customer that the message was read and that an answer is being written, for a while. Whoever subscribes need not
     * care what comes of it.
     *
     * @param messageId Nulu's id of the message that is being answered
     */
    default Uni<Void> showTyping(NuluConversation conversation, String messageId) {
        return Uni.createFrom().voidItem();
    }

    /** Sends once and tells what came of it; does not throw for what the channel may answer. */
    Delivery send(OutboundMessage message);

    /** Whether a sent reply is on the dashboard already, so that it needs no copy there. */
    default boolean showsOnDashboard() {
        return false;
    }
}
