package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.takeover.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The last look before a reply leaves, under the conversation's row lock: no send starts after a pause has committed, and
 * none that a newer message of the customer has overtaken. A dashboard copy tells what was sent already, so it always may.
 */
@ApplicationScoped
class SendFence {

    private static final String STATE =
            """
            select o.kind = 'reply' as reply, o.epoch = c.epoch as same_epoch, %s as paused,
                   exists (select 1 from inbox i
                            where i.conversation_id = o.conversation_id and i.state = 'pending') as overtaken
              from outbox o join conversation c using (conversation_id)
             where o.id = :id
            """
                    .formatted(Pauses.PAUSED);

    /**
     * All parts of the text that have not left. What the cancelled reply would have answered waits again if a newer message
     * waits too, else a human has it; once the first part has left it is answered, and half of it is not said twice.
     */
    private static final String CANCEL =
            """
            with cancelled as (
                update outbox o set state = 'cancelled', outcome = :reason
                  from outbox this
                 where this.id = :id and o.conversation_id = this.conversation_id
                   and o.last_message_id = this.last_message_id and o.kind = this.kind and o.state = 'pending'
            )
            update inbox i
               set state = case when :overtaken then 'pending' else 'left_to_human' end, reply_id = null
             where i.reply_id = :id
            """;

    /**
     * Once for a message, or a sender that comes and goes would have it answered for ever. Only a reply of which no part has left,
     * and that leaves the customer to nobody else. Later replies of the conversation fall with it, or they would overtake it: one turn
     * answers all.
     */
    private static final String ANSWER_ANEW =
            """
            with outdated as (
                update outbox o set state = 'cancelled', outcome = :reason
                  from outbox this
                 where this.id = :id and this.kind = 'reply' and this.part = 1
                   and this.template_parameter is null and this.hand_over_reason is null
                   and not exists (select 1 from outbox before
                                    where before.conversation_id = this.conversation_id
                                      and before.last_message_id = this.last_message_id
                                      and before.state = 'cancelled' and before.outcome = :reason)
                   and o.conversation_id = this.conversation_id and o.kind = 'reply' and o.state = 'pending'
                returning o.id, o.conversation_id
            ), waiting as (
                update inbox set state = 'pending', reply_id = null
                 where reply_id in (select id from outdated)
            )
            update conversation set due_at = coalesce(due_at, now())
             where conversation_id in (select conversation_id from outdated)
            """;

    static final String OVERTAKEN = "overtaken by a newer message";
    static final String OUTDATED = "it waited too long to be still right, its messages are answered anew";

    /** Why the message may not be sent; empty when it may. */
    Optional<String> obstacle(Handle handle, UUID id) {
        return handle.createQuery(STATE)
                .bind("id", id)
                .map((row, context) -> row.getBoolean("reply")
                        ? obstacle(row.getBoolean("paused"), row.getBoolean("same_epoch"), row.getBoolean("overtaken"))
                        : Optional.<String>empty())
                .one();
    }

    static Optional<String> obstacle(boolean paused, boolean sameEpoch, boolean overtaken) {
        if (paused) {
            return Optional.of("the conversation is paused");
        }
        if (!sameEpoch) {
            return Optional.of("a human took over");
        }
        return overtaken ? Optional.of(OVERTAKEN) : Optional.empty();
    }

    void cancel(Handle handle, UUID id, String reason) {
        handle.createUpdate(CANCEL)
                .bind("id", id)
                .bind("reason", reason)
                .bind("overtaken", reason.equals(OVERTAKEN))
                .execute();
    }

    /** @return false when the reply has to be sent as it is */
    boolean answersAnew(Handle handle, UUID id) {
        return handle.createUpdate(ANSWER_ANEW)
                        .bind("id", id)
                        .bind("reason", OUTDATED)
                        .execute()
                > 0;
    }
}
