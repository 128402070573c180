package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import jakarta.enterprise.context.ApplicationScoped;

/** Telegram, through Nulu's {@code telegram-send-message}. */
@ApplicationScoped
class TelegramChannel implements Channel {

    private static final int LONGEST_TEXT = 4_096;

    private final NuluClient nulu;

    TelegramChannel(NuluClient nulu) {
        this.nulu = nulu;
    }

    @Override
    public boolean serves(String source) {
        return source.equals("tg");
    }

    @Override
    public Address address(NuluConversation conversation, NuluUser customer) {
        if (conversation.extra().isBlank()) {
            throw new NoAddressException("Nulu names no Telegram chat id (details.extra) for the conversation");
        }
        return new Address("", conversation.extra());
    }

    @Override
    public Delivery send(OutboundMessage message) {
        return NuluDelivery.of(
                () -> nulu.sendTelegram(message.address().to(), message.conversationId(), message.text()));
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }
}
