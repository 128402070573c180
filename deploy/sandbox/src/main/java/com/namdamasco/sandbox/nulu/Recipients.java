package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the conversation that a call means, by its id or by the customer's address on the channel. */
@ApplicationScoped
class Recipients {
    private final Conversations conversations;

    Recipients(Conversations conversations) {
        this.conversations = conversations;
    }

    /** @throws NuluError when the argument is missing or names no conversation */
    Conversation conversation(NuluForm form) {
        return conversations
                .find(form.required("conversation_id"))
                .orElseThrow(() -> NuluError.unsuccessful("conversation-not-found"));
    }

    /** The page-scoped id and the page have to belong together. */
    Optional<Conversation> messenger(String psid, String pageId) {
        return conversations.latest(
                c -> c.channel().isMessenger() && psid.equals(c.customer().address()) && pageId.equals(c.extra()));
    }

    Optional<Conversation> telegram(String chatId) {
        return conversations.latest(c ->
                c.channel() == Channel.TELEGRAM && chatId.equals(c.customer().address()));
    }

    /** For the record of calls: null when no conversation is meant. */
    String conversationNamedIn(NuluForm form) {
        return form.find("conversation_id")
                .or(() -> form.find("psid")
                        .flatMap(psid -> messenger(psid, form.optional("facebook_page_id")))
                        .map(Conversation::id))
                .or(() -> form.find("chat_id").flatMap(this::telegram).map(Conversation::id))
                .orElse(null);
    }
}
