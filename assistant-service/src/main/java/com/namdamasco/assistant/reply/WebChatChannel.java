package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import jakarta.enterprise.context.ApplicationScoped;

/** The web chat: what Nulu's {@code send-message} inserts is shown to the customer and on the dashboard at once. */
@ApplicationScoped
class WebChatChannel implements Channel {

    private final NuluClient nulu;

    WebChatChannel(NuluClient nulu) {
        this.nulu = nulu;
    }

    @Override
    public boolean serves(String source) {
        return source.isEmpty();
    }

    @Override
    public Address address(NuluConversation conversation, NuluUser customer) {
        return Address.OF_THE_CONVERSATION;
    }

    @Override
    public Delivery send(OutboundMessage message) {
        return NuluDelivery.of(() -> nulu.sendMessage(message.conversationId(), message.text()));
    }

    @Override
    public boolean showsOnDashboard() {
        return true;
    }
}
