package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.observation.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Brings replies into the {@link Outbox}. */
@ApplicationScoped
public class NewReplies {

    private static final String ADD =
            """
            insert into outbox (id, conversation_id, last_message_id, kind, part, channel,
                                sender_address, recipient_address, text, epoch, hand_over_reason, traceparent, state)
            values (:id, :conversationId, :lastMessageId, 'reply', :part, :channel, :from, :to, :text, :epoch,
                    :handOverReason, :traceParent, 'pending')
            """;

    private final Channels channels;

    NewReplies(Channels channels) {
        this.channels = channels;
    }

    /**
     * Adds the reply within the transaction that closes its turn, in as many parts as its channel needs. A second reply to the
     * same message is impossible.
     *
     * @return the id of the first part
     */
    public UUID add(Handle handle, NewReply reply) {
        int limit = channels.of(reply.channel()).map(Channel::longestText).orElse(Integer.MAX_VALUE);
        List<String> parts = TextParts.of(reply.text(), limit);
        UUID first = UUID.randomUUID();
        for (int i = 0; i < parts.size(); i++) {
            handle.createUpdate(ADD)
                    .bind("id", i == 0 ? first : UUID.randomUUID())
                    .bind("conversationId", reply.conversationId())
                    .bind("lastMessageId", reply.lastMessageId())
                    .bind("part", i + 1)
                    .bind("channel", reply.channel())
                    .bind("from", reply.address().from())
                    .bind("to", reply.address().to())
                    .bind("text", parts.get(i))
                    .bind("epoch", reply.epoch())
                    .bind("handOverReason", reply.handOverReason())
                    .bind("traceParent", TraceParent.current())
                    .execute();
        }
        return first;
    }
}
