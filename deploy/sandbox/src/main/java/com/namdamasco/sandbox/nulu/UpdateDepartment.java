package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code update-conversation-department}: also inserts an empty message under the token's user. */
@ApplicationScoped
class UpdateDepartment implements NuluFunction {
    private final Recipients recipients;
    private final Conversations conversations;
    private final Dashboard dashboard;

    UpdateDepartment(Recipients recipients, Conversations conversations, Dashboard dashboard) {
        this.recipients = recipients;
        this.conversations = conversations;
        this.dashboard = dashboard;
    }

    @Override
    public String name() {
        return "update-conversation-department";
    }

    @Override
    public Boolean call(NuluForm form) {
        String department = form.required("department");
        Conversation conversation = recipients.conversation(form);
        conversations.update(conversation.id(), c -> c.withDepartment(department));
        dashboard.emptyMessage(conversation, Team.FIRST_ADMIN, "La conversación pasó al departamento " + department);
        return true;
    }
}
