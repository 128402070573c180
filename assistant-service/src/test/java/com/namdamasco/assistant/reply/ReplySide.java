package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Outbox.Next;
import com.namdamasco.assistant.takeover.Pauses;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: sends as {@link ReplyDispatch} starts and ends them, with no channel. */
public final class ReplySide {

    /** What {@link #start()} found; at most one is not null. */
    public record Start(OutboundMessage message, UUID cancelled, OutboundMessage expired) {

        public boolean isNothing() {
            return message == null && cancelled == null && expired == null;
        }
    }

    private final Outbox outbox;
    private final NewReplies newReplies;
    private final StaleSends stale;

    /** @param fenced false: a fence that lets everything pass */
    public ReplySide(Jdbi jdbi, Pauses pauses, ReplyConfig config, boolean fenced) {
        this(jdbi, pauses, config, fenced ? new SendFence() : new NoFence());
    }

    /** @param afterFence runs in the sender's transaction, between the last look and the mark that the send has begun */
    public ReplySide(Jdbi jdbi, Pauses pauses, ReplyConfig config, Runnable afterFence) {
        this(jdbi, pauses, config, new SlowFence(afterFence));
    }

    private ReplySide(Jdbi jdbi, Pauses pauses, ReplyConfig config, SendFence fence) {
        Channels channels = new Channels(List.of());
        Aftermath aftermath = new Aftermath(pauses);
        stale = new StaleSends(jdbi, aftermath, config);
        outbox = new Outbox(
                jdbi,
                fence,
                new HoldBack(new SenderState(jdbi, config), new RecipientPace(jdbi), channels),
                aftermath,
                stale,
                config);
        newReplies = new NewReplies(channels);
    }

    public NewReplies newReplies() {
        return newReplies;
    }

    public Start start() {
        Next next = outbox.startNext();
        return new Start(
                next instanceof Next.Send send ? send.message() : null,
                next instanceof Next.Cancelled cancelled ? cancelled.id() : null,
                next instanceof Next.Expired expired ? expired.message() : null);
    }

    /** @return what the reply's row says now */
    public Outcome finish(OutboundMessage message, Delivery.Status status) {
        boolean sent = status == Delivery.Status.SENT;
        Delivery delivery =
                sent ? Delivery.sent("wamid." + message.id()) : Delivery.notSent(status, "the test says so");
        return outbox.finish(message, delivery, message.kind() == OutboundMessage.Kind.REPLY);
    }

    public void closeLostSends() {
        while (stale.closeLost().isPresent()) {
            // The next one.
        }
    }

    private static final class NoFence extends SendFence {

        @Override
        Optional<String> obstacle(Handle handle, UUID id) {
            return Optional.empty();
        }
    }

    private static final class SlowFence extends SendFence {

        private final Runnable afterFence;

        SlowFence(Runnable afterFence) {
            this.afterFence = afterFence;
        }

        @Override
        Optional<String> obstacle(Handle handle, UUID id) {
            Optional<String> obstacle = super.obstacle(handle, id);
            afterFence.run();
            return obstacle;
        }
    }
}
