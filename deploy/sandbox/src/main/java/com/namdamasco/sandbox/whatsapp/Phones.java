package com.namdamasco.sandbox.whatsapp;

import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.conversation.Team;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Outgoing;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Read;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customers' phones: what the Cloud API delivers appears there, and nowhere on Nulu's dashboard. */
@ApplicationScoped
class Phones {
    /** WhatsApp hides the indicator after this long, or when a message arrives. */
    private static final Duration TYPING = Duration.ofSeconds(25);

    private final Conversations conversations;
    private final Team team;
    private final SentMessages sent;

    Phones(Conversations conversations, Team team, SentMessages sent) {
        this.conversations = conversations;
        this.team = team;
        this.sent = sent;
    }

    /**
     * @return the message as it was accepted
     * @throws GraphError 131030, 131026 or 131047
     */
    SentMessage deliver(Outgoing message) {
        Conversation phone = phoneOf(message.to());
        Instant now = Instant.now();
        if (message.needsWindow() && !phone.windowOpen(now)) {
            throw GraphError.windowClosed();
        }
        String wamid = "wamid." + encoded(digits(message.to()) + UUID.randomUUID());
        SentMessage accepted = new SentMessage(wamid, phone.id(), digits(message.to()), message.callbackData());
        // Before the phone shows it: whoever sees it may say at once that it was read.
        sent.add(accepted);
        conversations.append(
                phone.id(), id -> Message.onPhoneOnly(wamid, team.botUserId(), message.shownText(), now, List.of()));
        return accepted;
    }

    /** @throws GraphError 100 when no customer's message has this id */
    void read(Read receipt) {
        Conversation phone = writer(receipt.messageId())
                .orElseThrow(() -> GraphError.invalidParameter("message_id does not exist."));
        if (receipt.typing()) {
            conversations.update(phone.id(), c -> c.withTyping(Instant.now().plus(TYPING)));
        }
    }

    /** For the record of calls: null when nobody has the number or message. */
    String conversationMeant(MessageRequest request) {
        Optional<Conversation> meant =
                request instanceof Read read ? writer(read.messageId()) : onWhatsapp(digits(((Outgoing) request).to()));
        return meant.map(Conversation::id).orElse(null);
    }

    private Conversation phoneOf(String to) {
        String digits = digits(to);
        return onWhatsapp(digits).orElseThrow(() -> conversations
                .latest(c -> c.customer().phoneDigits().equals(digits))
                .map(elsewhere -> GraphError.undeliverable())
                .orElseGet(() -> GraphError.notAllowed(to)));
    }

    private Optional<Conversation> onWhatsapp(String digits) {
        return conversations.latest(c -> c.channel() == Channel.WHATSAPP
                && !digits.isEmpty()
                && c.customer().phoneDigits().equals(digits));
    }

    private Optional<Conversation> writer(String wamid) {
        return conversations.latest(c -> c.messages().stream().anyMatch(m -> wamid.equals(m.waid())));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
