package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the end of a send means for the rest of its conversation: the copy on the dashboard, the other parts of the text, and
 * whether a human goes on. Callers hold the conversation's row lock.
 */
@ApplicationScoped
class Aftermath {

    private static final String ADD_COPY =
            """
            insert into outbox (id, conversation_id, last_message_id, kind, part, channel, text, epoch, traceparent, state)
            select :copyId, conversation_id, last_message_id, 'dashboard_copy', part, channel,
                   case when template_parameter is null then text
                        else '[plantilla de WhatsApp enviada a ' || template_parameter || '; no se pudo entregar: '
                             || text || ']' end,
                   epoch, traceparent, 'pending'
              from outbox where id = :id and state = 'sent'
            on conflict (conversation_id, last_message_id, kind, part) where state not in ('cancelled', 'failed')
            do nothing
            """;

    private static final String CANCEL_REST =
            """
            update outbox set state = 'cancelled', outcome = :reason
             where conversation_id = :conversationId and last_message_id = :lastMessageId
               and kind = 'reply' and part > :part and state = 'pending'
            """;

    private static final String REST_WAITS =
            """
            select exists (select 1 from outbox
                            where conversation_id = :conversationId and last_message_id = :lastMessageId
                              and kind = 'reply' and part > :part and state = 'pending')
            """;

    private final Pauses pauses;

    Aftermath(Pauses pauses) {
        this.pauses = pauses;
    }

    void sent(Handle handle, OutboundMessage message, String handOverReason, boolean withCopy) {
        if (withCopy) {
            addCopy(handle, message.id());
        }
        if (handOverReason != null && !restWaits(handle, message)) {
            pauses.begin(handle, message.conversationId(), PauseCause.HAND_OVER, handOverReason);
        }
    }

    /** Once, and only of what was sent; of a template with what the customer did not get. */
    void addCopy(Handle handle, UUID replyId) {
        handle.createUpdate(ADD_COPY)
                .bind("copyId", UUID.randomUUID())
                .bind("id", replyId)
                .execute();
    }

    /** Half a text is worse than a human who reads what is missing. */
    void unknown(Handle handle, OutboundMessage message, String handOverReason) {
        boolean cut = cancelRest(handle, message, "an earlier part may not have arrived") > 0;
        if (handOverReason != null || cut) {
            String reason = handOverReason == null ? "part of a reply may not have arrived" : handOverReason;
            pauses.begin(handle, message.conversationId(), PauseCause.NOT_DELIVERED, reason);
        }
    }

    /** The customer waits for what the assistant cannot deliver. Of a copy on the dashboard the customer knows nothing. */
    void failed(Handle handle, OutboundMessage message, String handOverReason, String why) {
        if (message.kind() != Kind.REPLY) {
            return;
        }
        cancelRest(handle, message, "an earlier part was not delivered");
        handle.createUpdate("update inbox set state = 'left_to_human' where reply_id = :id")
                .bind("id", message.id())
                .execute();
        String reason = handOverReason == null ? "a reply was not delivered: " + why : handOverReason;
        pauses.begin(handle, message.conversationId(), PauseCause.NOT_DELIVERED, reason);
    }

    int cancelRest(Handle handle, OutboundMessage message, String reason) {
        return handle.createUpdate(CANCEL_REST)
                .bind("conversationId", message.conversationId())
                .bind("lastMessageId", message.lastMessageId())
                .bind("part", message.part())
                .bind("reason", reason)
                .execute();
    }

    private static boolean restWaits(Handle handle, OutboundMessage message) {
        return handle.createQuery(REST_WAITS)
                .bind("conversationId", message.conversationId())
                .bind("lastMessageId", message.lastMessageId())
                .bind("part", message.part())
                .mapTo(Boolean.class)
                .one();
    }
}
