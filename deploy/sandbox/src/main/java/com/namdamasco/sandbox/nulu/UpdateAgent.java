package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversations;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code update-conversation-agent}: assigns the conversation; an empty agent id unassigns it. */
@ApplicationScoped
class UpdateAgent implements NuluFunction {
    private final Recipients recipients;
    private final Conversations conversations;

    UpdateAgent(Recipients recipients, Conversations conversations) {
        this.recipients = recipients;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "update-conversation-agent";
    }

    @Override
    public Boolean call(NuluForm form) {
        String agentId = form.find("agent_id").orElse(null);
        conversations.update(recipients.conversation(form).id(), c -> c.withAgent(agentId));
        return true;
    }
}
