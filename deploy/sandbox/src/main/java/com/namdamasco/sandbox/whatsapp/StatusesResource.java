package com.namdamasco.sandbox.whatsapp;

import com.namdamasco.sandbox.webhook.Delivery;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;

/** What Meta tells of our messages, on demand: any status, in any order, as often as wanted. */
@Path("/sandbox/whatsapp")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatusesResource {
    private static final int MOST = 100;

    private final SentMessages sent;
    private final StatusSender sender;

    StatusesResource(SentMessages sent, StatusSender sender) {
        this.sent = sent;
        this.sender = sender;
    }

    /**
     * @param id the wamid of a message that the sandbox accepted; null for the latest of the conversation
     * @param errorCode of a failed message; null for 131026
     * @param times null for once
     */
    public record Wanted(String id, String conversationId, String status, Integer errorCode, Integer times) {}

    /** The messages of a conversation that were accepted, oldest first. */
    @GET
    @Path("messages")
    public List<SentMessage> messages(@QueryParam("conversationId") String conversationId) {
        if (conversationId == null) {
            throw new BadRequestException("conversationId is missing");
        }
        return sent.of(conversationId);
    }

    /** How the gateway answered each. */
    @POST
    @Path("statuses")
    public List<Delivery> send(Wanted wanted) {
        if (wanted == null || wanted.status() == null || wanted.status().isBlank()) {
            throw new BadRequestException("status is one of sent, delivered, read, failed, or any other text");
        }
        int times = wanted.times() == null ? 1 : wanted.times();
        if (times < 1 || times > MOST) {
            throw new BadRequestException("times is 1 to " + MOST);
        }
        SentMessage message = meant(wanted);
        return IntStream.range(0, times)
                .mapToObj(i -> sender.once(message, wanted.status(), wanted.errorCode()))
                .toList();
    }

    /** The customer has looked at the phone, as the page does while it shows it: what was not read before is read. */
    @POST
    @Path("conversations/{id}/read")
    @Consumes(MediaType.WILDCARD)
    public List<SentMessage> read(@PathParam("id") String conversationId) {
        List<SentMessage> messages = sent.read(conversationId);
        messages.forEach(sender::read);
        return messages;
    }

    private SentMessage meant(Wanted wanted) {
        if (wanted.id() != null) {
            return sent.find(wanted.id()).orElseThrow(() -> new NotFoundException("no message " + wanted.id()));
        }
        List<SentMessage> messages = sent.of(wanted.conversationId() == null ? "" : wanted.conversationId());
        if (messages.isEmpty()) {
            throw new NotFoundException("no message was accepted for conversation " + wanted.conversationId());
        }
        return messages.get(messages.size() - 1);
    }
}
