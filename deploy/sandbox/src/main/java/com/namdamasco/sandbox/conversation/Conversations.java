package com.namdamasco.sandbox.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All conversations, in memory. One lock guards ids and conversations; listeners are told after it is released. */
@ApplicationScoped
public class Conversations {
    private final Object lock = new Object();
    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<String, String> conversationOfMessage = new HashMap<>();
    private final Ids ids = new Ids(Instant.now());
    private final ChannelsConfig channels;
    private final Event<ConversationChanged> changed;

    Conversations(ChannelsConfig channels, Event<ConversationChanged> changed) {
        this.channels = channels;
        this.changed = changed;
    }

    /** Opens a conversation; a WhatsApp customer without a phone gets a number of their own. */
    public Conversation open(Channel channel, String customerName, String phone) {
        Conversation opened;
        synchronized (lock) {
            String id = ids.nextConversation();
            String userId = ids.nextUser();
            boolean numberNeeded = channel == Channel.WHATSAPP && (phone == null || phone.isBlank());
            String number = numberNeeded ? "+58414" + lastSeven(userId) : phone;
            Customer customer = new Customer(userId, customerName, number, addressOf(channel, userId));
            opened = new Conversation(
                    id, channel, customer, "2", null, null, extraOf(channel, customer), Instant.now(), null, List.of());
            byId.put(id, opened);
        }
        changed.fire(new ConversationChanged(opened.id()));
        return opened;
    }

    /** Oldest first. */
    public List<Conversation> all() {
        synchronized (lock) {
            return List.copyOf(byId.values());
        }
    }

    public Optional<Conversation> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** The most recently changed match: a person who writes again under the same number has one phone. */
    public Optional<Conversation> latest(Predicate<Conversation> condition) {
        return all().stream().filter(condition).max(Comparator.comparing(Conversation::changedAt));
    }

    public Optional<Conversation> ofMessage(String messageId) {
        synchronized (lock) {
            return Optional.ofNullable(conversationOfMessage.get(messageId)).map(byId::get);
        }
    }

    /**
     * Adds a message under the next message id.
     *
     * @throws NoSuchElementException when there is no such conversation
     */
    public Message append(String conversationId, Function<String, Message> message) {
        Message added;
        synchronized (lock) {
            Conversation conversation = existing(conversationId);
            added = message.apply(ids.nextMessage());
            byId.put(conversationId, conversation.with(added));
            if (added.booked()) {
                conversationOfMessage.put(added.id(), conversationId);
            }
        }
        changed.fire(new ConversationChanged(conversationId));
        return added;
    }

    /** @throws NoSuchElementException when there is no such conversation */
    public Conversation update(String conversationId, UnaryOperator<Conversation> change) {
        Conversation updated;
        synchronized (lock) {
            updated = change.apply(existing(conversationId));
            byId.put(conversationId, updated);
        }
        changed.fire(new ConversationChanged(conversationId));
        return updated;
    }

    /** Forgets everything but the ids: they keep increasing. */
    public void reset() {
        synchronized (lock) {
            byId.clear();
            conversationOfMessage.clear();
        }
    }

    private Conversation existing(String id) {
        Conversation conversation = byId.get(id);
        if (conversation == null) {
            throw new NoSuchElementException("no conversation " + id);
        }
        return conversation;
    }

    private String extraOf(Channel channel, Customer customer) {
        return switch (channel) {
            case WHATSAPP -> channels.whatsappPhoneNumberId();
            case INSTAGRAM -> channels.instagramPageId();
            case MESSENGER -> channels.facebookPageId();
            case TELEGRAM -> customer.address();
            case WEB -> null;
        };
    }

    private static String addressOf(Channel channel, String userId) {
        return switch (channel) {
            case INSTAGRAM -> "17841" + "0".repeat(2) + userId;
            case MESSENGER -> "24517" + "0".repeat(2) + userId;
            case TELEGRAM -> "7" + userId;
            case WHATSAPP, WEB -> null;
        };
    }

    private static String lastSeven(String userId) {
        String padded = "0000000" + userId;
        return padded.substring(padded.length() - 7);
    }
}
