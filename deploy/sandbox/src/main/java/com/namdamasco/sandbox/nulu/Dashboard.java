package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Author;
import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.conversation.Team;
import com.namdamasco.sandbox.webhook.Delivery;
import com.namdamasco.sandbox.webhook.WebhookSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens in Nulu: every message inserted, whoever wrote it, goes to the webhook at once (contract §1). */
@ApplicationScoped
public class Dashboard {
    private final Conversations conversations;
    private final Team team;
    private final WebhookSender webhook;

    Dashboard(Conversations conversations, Team team, WebhookSender webhook) {
        this.conversations = conversations;
        this.team = team;
        this.webhook = webhook;
    }

    /** A booked message and what its webhook came to. */
    public record Booked(Message message, Delivery webhook) {}

    /** The customer writes on the phone. */
    public Booked customerWrites(Conversation conversation, String text, List<Attachment> attachments) {
        String waid = conversation.channel() == Channel.WHATSAPP
                ? "wamid.HBgM" + UUID.randomUUID().toString().replace("-", "").toUpperCase()
                : null;
        String userId = conversation.customer().id();
        return book(
                conversation,
                conversations.append(
                        conversation.id(),
                        id -> Message.ofCustomer(id, userId, text, Instant.now(), attachments, waid)));
    }

    /** A person answers in the dashboard: Nulu forwards it to whatever channel the customer is on. */
    public Booked agentWrites(Conversation conversation, String agentId, String text) {
        return shopWrites(conversation, agentId, text, List.of(), true);
    }

    /** An agent takes the conversation over: Nulu inserts an empty message. */
    public Booked takeOver(Conversation conversation, String agentId) {
        conversations.update(conversation.id(), c -> c.withAgent(agentId));
        return emptyMessage(conversation, agentId, team.nameOf(agentId) + " tomó la conversación");
    }

    /** The API inserts a message: it reaches the customer only where the dashboard is the channel, in the web chat. */
    Booked insert(Conversation conversation, String userId, String text, List<Attachment> attachments) {
        if (userId.equals(conversation.customer().id())) {
            return customerWrites(conversation, text, attachments);
        }
        return shopWrites(conversation, userId, text, attachments, conversation.channel() == Channel.WEB);
    }

    /** Meta's echo of a message that Nulu cannot attribute: booked as the first admin's, although it was our bot. */
    Booked unattributedEcho(Conversation conversation, String text, List<Attachment> attachments) {
        return shopWrites(conversation, Team.FIRST_ADMIN, text, attachments, true);
    }

    Booked emptyMessage(Conversation conversation, String userId, String note) {
        return book(
                conversation,
                conversations.append(conversation.id(), id -> Message.empty(id, userId, Instant.now(), note)));
    }

    private Booked shopWrites(
            Conversation conversation, String userId, String text, List<Attachment> attachments, boolean delivered) {
        Author author = team.authorOf(conversation, userId);
        return book(
                conversation,
                conversations.append(
                        conversation.id(),
                        id -> Message.ofShop(id, author, userId, text, Instant.now(), attachments, delivered)));
    }

    private Booked book(Conversation before, Message message) {
        Conversation current = conversations.find(before.id()).orElse(before);
        return new Booked(message, webhook.send(current, message));
    }
}
