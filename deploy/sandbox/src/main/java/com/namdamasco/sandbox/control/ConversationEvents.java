package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.conversation.ConversationChanged;
import com.namdamasco.sandbox.conversation.Conversations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells every open page of every change. The snapshot is taken under the lock, so what arrives later is never older. */
@ApplicationScoped
class ConversationEvents {
    /** A page that is this far behind is cut off; it reconnects and reads everything anew. */
    private static final int MOST_BEHIND = 5_000;

    private final BroadcastProcessor<ConversationView> pages = BroadcastProcessor.create();
    private final Conversations conversations;
    private final AssistantWatch watch;

    ConversationEvents(Conversations conversations, AssistantWatch watch) {
        this.conversations = conversations;
        this.watch = watch;
    }

    synchronized void changed(@Observes ConversationChanged change) {
        conversations
                .find(change.conversationId())
                .ifPresent(c -> pages.onNext(ConversationView.of(c, watch.of(c.id()))));
    }

    Multi<ConversationView> stream() {
        return pages.onOverflow().buffer(MOST_BEHIND);
    }
}
