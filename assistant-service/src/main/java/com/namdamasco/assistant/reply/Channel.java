package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;

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

    /** Sends once and tells what came of it; does not throw for what the channel may answer. */
    Delivery send(OutboundMessage message);

    /** Whether a sent reply is on the dashboard already, so that it needs no copy there. */
    default boolean showsOnDashboard() {
        return false;
    }
}
