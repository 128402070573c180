package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code messenger-send-message}: to Instagram and Messenger. The text is cut at 1,000 characters. With metadata that begins with an
 * existing message id only the phone shows it; otherwise Meta's echo is booked as the first admin's message.
 */
@ApplicationScoped
class MessengerSendMessage implements NuluFunction {
    private static final int MAX_CHARACTERS = 1_000;
    private static final Pattern LEADING_ID = Pattern.compile("^(\\d+)");

    private final Recipients recipients;
    private final Conversations conversations;
    private final Dashboard dashboard;
    private final Team team;

    MessengerSendMessage(Recipients recipients, Conversations conversations, Dashboard dashboard, Team team) {
        this.recipients = recipients;
        this.conversations = conversations;
        this.dashboard = dashboard;
        this.team = team;
    }

    @Override
    public String name() {
        return "messenger-send-message";
    }

    @Override
    public List<Map<String, Object>> call(NuluForm form) {
        String psid = form.required("psid");
        String pageId = form.required("facebook_page_id");
        List<Attachment> attachments = form.attachments();
        String text = cut(form.optional("message"));
        if (text.isBlank() && attachments.isEmpty()) {
            throw NuluError.missing("message");
        }
        Optional<Conversation> conversation = recipients.messenger(psid, pageId);
        if (conversation.isEmpty()) {
            return List.of(Map.of("error", noMatchingUser()));
        }
        String messengerId = "m_" + UUID.randomUUID().toString().replace("-", "");
        if (attributable(form.optional("metadata"))) {
            conversations.append(
                    conversation.get().id(),
                    id -> Message.onPhoneOnly(messengerId, team.botUserId(), text, Instant.now(), attachments));
        } else {
            dashboard.unattributedEcho(conversation.get(), text, attachments);
        }
        return List.of(Map.of("recipient_id", psid, "message_id", messengerId));
    }

    private boolean attributable(String metadata) {
        Matcher id = LEADING_ID.matcher(metadata);
        return id.find() && conversations.ofMessage(id.group(1)).isPresent();
    }

    private static String cut(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    }

    private static Map<String, Object> noMatchingUser() {
        return Map.of("message", "(#100) No matching user found", "type", "OAuthException", "code", 100);
    }
}
