package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Outbox.Next;
import com.namdamasco.assistant.takeover.Pauses;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: sends as {@link ReplyDispatch} starts and ends them, with no channel. */
public final class ReplySide {

    /** What {@link #start()} found. */
    public record Start(OutboundMessage message, UUID cancelled) {

        public boolean isNothing() {
            return message == null && cancelled == null;
        }
    }

    private final Outbox outbox;

    /** @param fenced false: a fence that lets everything pass */
    public ReplySide(Jdbi jdbi, Pauses pauses, ReplyConfig config, boolean fenced) {
        outbox = new Outbox(jdbi, fenced ? new SendFence(pauses) : new NoFence(pauses), pauses, config);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Start start() {
        Next next = outbox.startNext();
        if (next instanceof Next.Send send) {
            return new Start(send.message(), null);
        }
        return new Start(null, next instanceof Next.Cancelled cancelled ? cancelled.id() : null);
    }

    public void finish(OutboundMessage message, Delivery.Status status) {
        boolean sent = status == Delivery.Status.SENT;
        Delivery delivery =
                sent ? Delivery.sent("wamid." + message.id()) : Delivery.notSent(status, "the test says so");
        outbox.finish(message, delivery, message.kind() == OutboundMessage.Kind.REPLY);
    }

    public void closeLostSends() {
        outbox.closeLostSends();
    }

    private static final class NoFence extends SendFence {

        NoFence(Pauses pauses) {
            super(pauses);
        }

        @Override
        Optional<String> obstacle(Handle handle, UUID id) {
            return Optional.empty();
        }
    }
}
