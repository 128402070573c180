package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.webhook.Delivery;
import com.namdamasco.sandbox.webhook.WebhookSender;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Sends a webhook again, byte for byte, as a network or a proxy may. 404 for a message that was never sent. */
@Path("/sandbox/messages/{messageId}/redeliver")
@Produces(MediaType.APPLICATION_JSON)
public class RedeliveryResource {
    private static final int MOST = 100;

    private final Conversations conversations;
    private final WebhookSender webhook;

    RedeliveryResource(Conversations conversations, WebhookSender webhook) {
        this.conversations = conversations;
        this.webhook = webhook;
    }

    public record Redelivered(String messageId, List<Delivery> webhooks) {}

    @POST
    public Redelivered redeliver(
            @PathParam("messageId") String messageId, @QueryParam("times") @DefaultValue("1") int times) {
        if (times < 1 || times > MOST) {
            throw new BadRequestException("times is 1 to " + MOST);
        }
        String conversationId =
                conversations.ofMessage(messageId).map(Conversation::id).orElse(null);
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            deliveries.add(webhook.sendAgain(conversationId, messageId)
                    .orElseThrow(() -> new NotFoundException("no webhook was sent for message " + messageId)));
        }
        return new Redelivered(messageId, deliveries);
    }
}
