package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the answer to one message means for the others: of the same sender, and for the same customer. */
@ApplicationScoped
class HoldBack {

    private final SenderState senders;
    private final RecipientPace pace;
    private final Channels channels;

    HoldBack(SenderState senders, RecipientPace pace, Channels channels) {
        this.senders = senders;
        this.pace = pace;
        this.channels = channels;
    }

    boolean allows(Handle handle, UUID id) {
        return senders.allows(handle, id);
    }

    void started(Handle handle, OutboundMessage message) {
        if (message.kind() == Kind.REPLY) {
            Duration between = channels.of(message.channel()).map(Channel::pace).orElse(Duration.ZERO);
            pace.started(handle, message.id(), between);
        }
    }

    void answered(Handle handle, OutboundMessage message, Delivery delivery) {
        Status status = delivery.status();
        UUID id = message.id();
        if (status.holdsSender()) {
            senders.hold(handle, id, status, delivery.reason());
        } else if (status == Status.SENT) {
            senders.release(handle, id);
            if (message.kind() == Kind.REPLY) {
                pace.taken(handle, id);
            }
        } else if (status != Status.UNKNOWN) {
            senders.letAnotherTry(handle, id);
        }
        if (status == Status.RECIPIENT_BUSY) {
            pace.refused(handle, id);
        }
    }
}
