package com.namdamasco.sandbox.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One conversation at one moment; every change makes a new one.
 *
 * @param statusCode Nulu's: 1 waits on customer, 2 waits on agent, 3 archived, 4 trash
 * @param extra the shop's address on the channel: phone-number id, page id or chat id (contract §2)
 * @param typingUntil until when the phone shows "typing", or null
 */
public record Conversation(
        String id,
        Channel channel,
        Customer customer,
        String statusCode,
        String department,
        String agentId,
        String extra,
        Instant changedAt,
        Instant typingUntil,
        List<Message> messages) {

    /** WhatsApp lets a business write freely for this long after the customer's last message. */
    private static final long WINDOW_HOURS = 24;

    public Conversation with(Message message) {
        List<Message> longer = new ArrayList<>(messages);
        longer.add(message);
        return new Conversation(
                id,
                channel,
                customer,
                statusAfter(message),
                department,
                agentId,
                extra,
                message.at(),
                message.deliveredToPhone() ? null : typingUntil,
                List.copyOf(longer));
    }

    public Conversation withStatus(String status) {
        return new Conversation(
                id, channel, customer, status, department, agentId, extra, changedAt, typingUntil, messages);
    }

    public Conversation withDepartment(String number) {
        return new Conversation(
                id, channel, customer, statusCode, number, agentId, extra, changedAt, typingUntil, messages);
    }

    public Conversation withAgent(String agent) {
        return new Conversation(
                id, channel, customer, statusCode, department, agent, extra, changedAt, typingUntil, messages);
    }

    public Conversation withTyping(Instant until) {
        return new Conversation(
                id, channel, customer, statusCode, department, agentId, extra, changedAt, until, messages);
    }

    public boolean typing(Instant now) {
        return typingUntil != null && now.isBefore(typingUntil);
    }

    /** Nulu's history, oldest first. */
    public List<Message> booked() {
        return messages.stream().filter(Message::booked).toList();
    }

    public Optional<Message> lastBooked() {
        List<Message> history = booked();
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** Whether the customer wrote in the last 24 hours. */
    public boolean windowOpen(Instant now) {
        Instant oldest = now.minusSeconds(WINDOW_HOURS * 3600);
        return messages.stream().anyMatch(m -> m.author() == Author.CUSTOMER && m.booked() && m.at().isAfter(oldest));
    }

    private String statusAfter(Message message) {
        if (!message.booked() || message.author() == Author.SYSTEM) {
            return statusCode;
        }
        return message.author() == Author.CUSTOMER ? "2" : "1";
    }
}
