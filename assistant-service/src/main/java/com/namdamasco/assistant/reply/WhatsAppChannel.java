package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** WhatsApp, through the Cloud API. It has no idempotency key, so a lost answer is never followed by a second send. */
@ApplicationScoped
class WhatsAppChannel implements Channel {

    private static final int LONGEST_TEXT = 4_096;

    private final WhatsAppApi api;
    private final WhatsAppConfig config;
    private final WhatsAppSending sending;

    WhatsAppChannel(@RestClient WhatsAppApi api, WhatsAppConfig config, WhatsAppSending sending) {
        this.api = api;
        this.config = config;
        this.sending = sending;
    }

    @Override
    public boolean serves(String source) {
        return source.equals("wa");
    }

    @Override
    public Address address(NuluConversation conversation, NuluUser customer) {
        String to = WhatsAppRecipient.of(customer, config.defaultCountryCode())
                .orElseThrow(() -> new NoAddressException("Nulu knows no phone number of the customer"));
        return new Address(sender(conversation), to);
    }

    private String sender(NuluConversation conversation) {
        return Optional.of(conversation.extra())
                .filter(extra -> !extra.isBlank())
                .or(config::phoneNumberId)
                .orElseThrow(
                        () -> new NoAddressException(
                                "Neither the conversation (details.extra) nor WHATSAPP_PHONE_NUMBER_ID names a number to send from"));
    }

    @Override
    public boolean needsNulu() {
        return false;
    }

    @Override
    public String wording(String draft) {
        return WhatsAppMarks.ofMarkdown(draft);
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public Duration pace() {
        return sending.pace();
    }

    @Override
    public Optional<String> template() {
        return sending.templateName();
    }

    @Override
    public Delivery send(OutboundMessage message) {
        String from = message.address().from();
        String to = message.address().to();
        String replyId = message.id().toString();
        return WhatsAppAnswer.of(() -> message.templateParameter() == null
                ? api.send(bearer(), config.apiVersion(), from, WhatsAppText.of(to, message.text(), replyId))
                : api.sendTemplate(bearer(), config.apiVersion(), from, template(message, to, replyId)));
    }

    private WhatsAppTemplate template(OutboundMessage message, String to, String replyId) {
        return WhatsAppTemplate.of(
                to,
                sending.templateName().orElseThrow(),
                sending.templateLanguage(),
                message.templateParameter(),
                replyId);
    }

    @Override
    public Uni<Void> showTyping(NuluConversation conversation, String messageId) {
        Optional<String> waid = conversation.waidOf(messageId);
        if (!sending.typingIndicator() || waid.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        WhatsAppReceipt receipt = WhatsAppReceipt.readAndTyping(waid.get());
        return api.markRead(bearer(), config.apiVersion(), sender(conversation), receipt)
                .replaceWithVoid();
    }

    private String bearer() {
        return "Bearer " + config.accessToken().orElse("");
    }
}
