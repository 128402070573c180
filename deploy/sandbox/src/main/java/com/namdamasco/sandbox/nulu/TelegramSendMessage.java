package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** {@code telegram-send-message}: Telegram's own answer is passed on, its refusals included. */
@ApplicationScoped
class TelegramSendMessage implements NuluFunction {
    private final AtomicLong nextId = new AtomicLong(Instant.now().getEpochSecond() % 100_000_000);
    private final Recipients recipients;
    private final Conversations conversations;
    private final Team team;

    TelegramSendMessage(Recipients recipients, Conversations conversations, Team team) {
        this.recipients = recipients;
        this.conversations = conversations;
        this.team = team;
    }

    @Override
    public String name() {
        return "telegram-send-message";
    }

    @Override
    public Map<String, Object> call(NuluForm form) {
        Optional<Conversation> conversation = recipients.telegram(form.required("chat_id"));
        if (conversation.isEmpty()) {
            return Map.of("ok", false, "error_code", 400, "description", "Bad Request: chat not found");
        }
        if (form.optional("message").isBlank() && form.attachments().isEmpty()) {
            return Map.of("ok", false, "error_code", 400, "description", "Bad Request: message text is empty");
        }
        long telegramId = nextId.incrementAndGet();
        conversations.append(
                conversation.get().id(),
                id -> Message.onPhoneOnly(
                        "tg-" + telegramId,
                        team.botUserId(),
                        form.optional("message"),
                        Instant.now(),
                        form.attachments()));
        return Map.of("ok", true, "result", Map.of("message_id", telegramId));
    }
}
