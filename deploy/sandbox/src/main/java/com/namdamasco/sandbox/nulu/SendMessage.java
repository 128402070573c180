package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code send-message}: inserts a message under any user. Shown on the dashboard and in the web chat; it reaches no other channel. */
@ApplicationScoped
class SendMessage implements NuluFunction {
    private final Recipients recipients;
    private final Dashboard dashboard;

    SendMessage(Recipients recipients, Dashboard dashboard) {
        this.recipients = recipients;
        this.dashboard = dashboard;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Answer(String id, boolean queue, boolean humanTakeoverActive, List<String> notifications, String message) {}

    @Override
    public String name() {
        return "send-message";
    }

    @Override
    public Answer call(NuluForm form) {
        String userId = form.required("user_id");
        Conversation conversation = recipients.conversation(form);
        Message message = dashboard
                .insert(conversation, userId, form.optional("message"), form.attachments())
                .message();
        return new Answer(message.id(), false, false, List.of(), message.text());
    }
}
