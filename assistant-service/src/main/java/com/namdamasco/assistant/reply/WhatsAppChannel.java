package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluUser;
import com.namdamasco.assistant.reply.Delivery.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** WhatsApp, through the Cloud API. It has no idempotency key, so a lost answer is never followed by a second send. */
@ApplicationScoped
class WhatsAppChannel implements Channel {

    private static final int LONGEST_TEXT = 4_096;

    private final WhatsAppApi api;
    private final WhatsAppConfig config;
    private final ObjectMapper json;

    WhatsAppChannel(@RestClient WhatsAppApi api, WhatsAppConfig config, ObjectMapper json) {
        this.api = api;
        this.config = config;
        this.json = json;
    }

    @Override
    public boolean serves(String source) {
        return source.equals("wa");
    }

    @Override
    public Address address(NuluConversation conversation, NuluUser customer) {
        String from = Optional.of(conversation.extra())
                .filter(extra -> !extra.isBlank())
                .or(config::phoneNumberId)
                .orElseThrow(
                        () -> new NoAddressException(
                                "Neither the conversation (details.extra) nor WHATSAPP_PHONE_NUMBER_ID names a number to send from"));
        String to = WhatsAppRecipient.of(customer, config.defaultCountryCode())
                .orElseThrow(() -> new NoAddressException("Nulu knows no phone number of the customer"));
        return new Address(from, to);
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
    public Delivery send(OutboundMessage message) {
        WhatsAppText text = WhatsAppText.of(
                message.address().to(),
                TextLimit.fit(message.text(), LONGEST_TEXT),
                message.id().toString());
        try {
            JsonNode answer = api.send(
                    "Bearer " + config.accessToken().orElse(""),
                    config.apiVersion(),
                    message.address().from(),
                    text);
            return accepted(answer);
        } catch (WebApplicationException e) {
            return refused(e);
        } catch (ProcessingException e) {
            return e.getCause() instanceof ConnectException
                    ? Delivery.notSent(Status.RETRY, "WhatsApp cannot be reached")
                    : Delivery.notSent(Status.UNKNOWN, "WhatsApp gave no answer");
        }
    }

    private static Delivery accepted(JsonNode answer) {
        String id = answer.path("messages").path(0).path("id").asText("");
        return id.isEmpty()
                ? Delivery.notSent(Status.UNKNOWN, "WhatsApp's answer carries no message id")
                : Delivery.sent(id);
    }

    private Delivery refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        int code = errorCode(refusal);
        return Delivery.notSent(
                WhatsAppError.meaning(status, code), "WhatsApp answered " + status + ", error code " + code);
    }

    private int errorCode(WebApplicationException refusal) {
        try {
            String body = refusal.getResponse().readEntity(String.class);
            return json.readTree(body == null ? "" : body)
                    .path("error")
                    .path("code")
                    .asInt(WhatsAppError.NO_CODE);
        } catch (IOException | ProcessingException | IllegalStateException e) {
            return WhatsAppError.NO_CODE;
        }
    }
}
