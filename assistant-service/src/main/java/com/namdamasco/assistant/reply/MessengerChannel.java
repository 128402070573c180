package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import jakarta.enterprise.context.ApplicationScoped;

/** Instagram and Facebook Messenger, through Nulu's {@code messenger-send-message}. */
@ApplicationScoped
class MessengerChannel implements Channel {

    /** Nulu cuts there without a word (contracts.md §2). */
    private static final int LONGEST_TEXT = 1_000;

    private final NuluClient nulu;

    MessengerChannel(NuluClient nulu) {
        this.nulu = nulu;
    }

    @Override
    public boolean serves(String source) {
        return source.equals("ig") || source.equals("fb");
    }

    @Override
    public Address address(NuluConversation conversation, NuluUser customer) {
        if (conversation.extra().isBlank()) {
            throw new NoAddressException("Nulu names no page id (details.extra) for the conversation");
        }
        String psid = customer.detail("facebook-id")
                .orElseThrow(() -> new NoAddressException("Nulu knows no facebook-id of the customer"));
        return new Address(conversation.extra(), psid);
    }

    /** The customer's own message id as metadata keeps Nulu from booking the echo under its first admin. */
    @Override
    public Delivery send(OutboundMessage message) {
        Address address = message.address();
        return NuluDelivery.of(
                () -> nulu.sendMessenger(address.to(), address.from(), message.text(), message.lastMessageId()));
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }
}
