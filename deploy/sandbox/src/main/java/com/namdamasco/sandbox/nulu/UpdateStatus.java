package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversations;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code update-conversation-status}: 0 to 4, where 3 archives and 4 is the trash. */
@ApplicationScoped
class UpdateStatus implements NuluFunction {
    private final Recipients recipients;
    private final Conversations conversations;

    UpdateStatus(Recipients recipients, Conversations conversations) {
        this.recipients = recipients;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "update-conversation-status";
    }

    @Override
    public Boolean call(NuluForm form) {
        String status = form.required("status_code");
        if (!status.matches("[0-4]")) {
            throw NuluError.malformed("status_code");
        }
        conversations.update(recipients.conversation(form).id(), c -> c.withStatus(status));
        return true;
    }
}
