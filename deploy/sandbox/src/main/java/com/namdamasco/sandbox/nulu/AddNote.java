package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** {@code add-note}: for the agents' eyes; neither a message of the history nor an event. */
@ApplicationScoped
class AddNote implements NuluFunction {
    private final Recipients recipients;
    private final Conversations conversations;

    AddNote(Recipients recipients, Conversations conversations) {
        this.recipients = recipients;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "add-note";
    }

    @Override
    public Boolean call(NuluForm form) {
        String text = "Nota de " + form.required("name") + ": " + form.required("message");
        Conversation conversation = recipients.conversation(form);
        conversations.append(
                conversation.id(), id -> Message.internalNote("note-" + id, Team.FIRST_ADMIN, Instant.now(), text));
        return true;
    }
}
