package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.ChannelsConfig;
import com.namdamasco.sandbox.recording.PlayedCall;
import com.namdamasco.sandbox.recording.Stage;
import com.namdamasco.sandbox.recording.Target;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Outgoing;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Read;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code POST /whatsapp/v{NN}.0/{phone-number-id}/messages}: the WhatsApp Cloud API (contract §3). */
@Path("/whatsapp/{version: v\\d+\\.0}/{phoneNumberId}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class WhatsappResource {
    private final WhatsappConfig config;
    private final ChannelsConfig channels;
    private final Phones phones;
    private final StatusSender statuses;
    private final Stage stage;

    WhatsappResource(
            WhatsappConfig config, ChannelsConfig channels, Phones phones, StatusSender statuses, Stage stage) {
        this.config = config;
        this.channels = channels;
        this.phones = phones;
        this.statuses = statuses;
        this.stage = stage;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Sent(String messagingProduct, List<Contact> contacts, List<MessageId> messages) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Contact(String input, String waId) {}

    record MessageId(String id) {}

    /** A body as far as it could be understood: exactly one of request and error is null. */
    private record Understood(Object body, MessageRequest request, GraphError error) {}

    @POST
    public Response send(
            @PathParam("phoneNumberId") String phoneNumberId, @Context HttpServerRequest request, String body) {
        Understood understood = understand(body);
        MessageRequest wanted = understood.request();
        PlayedCall call = new PlayedCall(
                Target.WHATSAPP,
                functionOf(wanted),
                wanted == null ? null : phones.conversationMeant(wanted),
                body,
                understood.body(),
                (status, code) -> GraphError.ordered(status, code).body());
        return stage.play(call, request, () -> answer(phoneNumberId, request, understood));
    }

    private Response answer(String phoneNumberId, HttpServerRequest request, Understood understood) {
        try {
            requireToken(request.getHeader("Authorization"));
            if (!phoneNumberId.equals(channels.whatsappPhoneNumberId())) {
                throw GraphError.invalidParameter("The object with ID '" + phoneNumberId + "' does not exist.");
            }
            if (understood.error() != null) {
                throw understood.error();
            }
            return Response.ok(effect(understood.request())).build();
        } catch (GraphError refused) {
            return Response.status(refused.status()).entity(refused.body()).build();
        }
    }

    private Object effect(MessageRequest request) {
        if (request instanceof Read receipt) {
            phones.read(receipt);
            return Map.of("success", true);
        }
        Outgoing message = (Outgoing) request;
        SentMessage accepted = phones.deliver(message);
        // Before anything is answered: an answer that gets lost changes nothing of what happened.
        statuses.accepted(accepted);
        Contact contact = new Contact(message.to(), message.to().replaceAll("\\D", ""));
        return new Sent("whatsapp", List.of(contact), List.of(new MessageId(accepted.id())));
    }

    private void requireToken(String authorization) {
        if (!("Bearer " + config.accessToken()).equals(authorization)) {
            throw GraphError.invalidToken();
        }
    }

    private static Understood understand(String body) {
        JsonNode json;
        try {
            json = MessageRequestReader.json(body);
        } catch (GraphError notJson) {
            return new Understood(body, null, notJson);
        }
        try {
            return new Understood(json, MessageRequestReader.read(json), null);
        } catch (GraphError invalid) {
            return new Understood(json, null, invalid);
        }
    }

    private static String functionOf(MessageRequest request) {
        if (request == null) {
            return "invalid";
        }
        return request.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
