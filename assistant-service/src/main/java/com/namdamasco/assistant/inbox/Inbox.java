package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.observation.TraceParent;
import com.namdamasco.assistant.takeover.Ledger;
import com.namdamasco.assistant.takeover.NewPause;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import com.namdamasco.assistant.takeover.ResumeCommand;
import com.namdamasco.assistant.takeover.Resumption;
import com.namdamasco.assistant.takeover.SenderRole;
import com.namdamasco.assistant.takeover.TakeoverPolicy;
import com.namdamasco.assistant.takeover.TakeoverPolicy.Verdict;
import com.namdamasco.assistant.topic.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The messages that arrived, each once, and what each of them changes about its conversation, in one transaction. */
@ApplicationScoped
public class Inbox {

    private static final String UPSERT_CONVERSATION =
            """
            insert into conversation as c (conversation_id, channel, customer_id)
            values (:conversationId, :channel, :customerId)
            on conflict (conversation_id) do update
               set channel = excluded.channel,
                   customer_id = case when excluded.customer_id = '' or c.erased_at is not null then c.customer_id
                                      else excluded.customer_id end,
                   updated_at = now()
            """;

    /**
     * A message that is new begins a conversation afresh whose customer's data were erased; one seen before does not, nor does the late
     * echo of our own words, which are erased as well.
     */
    private static final String INSERT =
            """
            with stored as (
                insert into inbox (source, message_id, conversation_id, sender_id, sender_role, text, attachments, state,
                                   written_at, erased, traceparent)
                select 'nulu', :messageId, :conversationId, :senderId, :role, case when echo then '' else :text end,
                       case when echo then '[]' else cast(:attachments as jsonb) end, 'ignored', cast(:writtenAt as timestamptz), echo, :traceParent
                  from (select erased_at is not null and :role = 'OWN_ECHO' as echo
                          from conversation where conversation_id = :conversationId) erased
                on conflict (source, message_id) do nothing
                returning conversation_id, erased
            ), afresh as (
                update conversation c set customer_id = :customerId, erased_at = null from stored
                 where c.conversation_id = stored.conversation_id and c.erased_at is not null and not stored.erased
            )
            select count(*) from stored
            """;

    /** Each message of a burst moves the answer by the quiet period, up to the longest one after the first message. */
    private static final String AWAIT_ANSWER =
            """
            with message as (
                update inbox set state = 'pending' where source = 'nulu' and message_id = :messageId
            )
            update conversation
               set burst_started_at = coalesce(burst_started_at, now()),
                   due_at = least(now() + :quiet * interval '1 ms',
                                  coalesce(burst_started_at, now()) + :longestQuiet * interval '1 ms'),
                   attempts = 0
             where conversation_id = :conversationId
            """;

    private static final String ONE_MESSAGE = "one_message";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Pauses pauses;
    private final Ledger ledger;
    private final Resumption resumption;
    private final ResumeCommand resumeCommand;
    private final TurnConfig turn;

    Inbox(
            Jdbi jdbi,
            ObjectMapper json,
            Pauses pauses,
            Ledger ledger,
            Resumption resumption,
            ResumeCommand resumeCommand,
            TurnConfig turn) {
        this.jdbi = jdbi;
        this.json = json;
        this.pauses = pauses;
        this.ledger = ledger;
        this.resumption = resumption;
        this.resumeCommand = resumeCommand;
        this.turn = turn;
    }

    /** Stores the message and applies the takeover policy to its conversation; a message seen before changes nothing. */
    public Reception receive(NuluMessage message, SenderRole role) {
        return jdbi.inTransaction(handle -> receive(handle, message, role, null));
    }

    /**
     * Stores messages of one conversation that no webhook brought, oldest first, in one transaction: a customer's question and the
     * human's answer to it are never seen apart. One that no repetition stores is left out.
     *
     * @param refused is told of those left out
     * @return what became of the others, in their order
     */
    public Map<LateMessage, Reception> receiveLate(
            List<LateMessage> messages, BiConsumer<LateMessage, Failure> refused) {
        return jdbi.inTransaction(handle -> {
            Map<LateMessage, Reception> receptions = new LinkedHashMap<>();
            for (LateMessage late : messages) {
                handle.savepoint(ONE_MESSAGE);
                try {
                    receptions.put(late, receiveLate(handle, late));
                    handle.releaseSavepoint(ONE_MESSAGE);
                } catch (RuntimeException | Error e) {
                    Failure failure = Failure.of(e);
                    if (failure.healsByRepetition()) {
                        throw e;
                    }
                    handle.rollbackToSavepoint(ONE_MESSAGE);
                    refused.accept(late, failure);
                }
            }
            return receptions;
        });
    }

    private Reception receiveLate(Handle handle, LateMessage late) {
        NuluMessage message = late.message();
        if (late.duty() == LateMessage.Duty.AS_EVER) {
            return receive(handle, message, late.role(), late.writtenAt());
        }
        lockConversation(handle, message);
        if (!insert(handle, message, late.role(), late.writtenAt())) {
            return Reception.DUPLICATE;
        }
        if (late.duty() == LateMessage.Duty.HUMANS) {
            setState(handle, message, "left_to_human");
            return Reception.LEFT_TO_HUMAN;
        }
        return Reception.IGNORED;
    }

    private Reception receive(Handle handle, NuluMessage message, SenderRole role, Instant writtenAt) {
        lockConversation(handle, message);
        if (!insert(handle, message, role, writtenAt)) {
            return Reception.DUPLICATE;
        }
        boolean isResumeCommand =
                resumeCommand.matches(message.text(), !message.attachments().isEmpty());
        return apply(handle, message, TakeoverPolicy.verdict(role, message.hasContent(), isResumeCommand), writtenAt);
    }

    private Reception apply(Handle handle, NuluMessage message, Verdict verdict, Instant writtenAt) {
        return switch (verdict) {
            case IGNORE -> Reception.IGNORED;
            case PAUSE_FOR_HUMAN -> pause(handle, message, PauseCause.HUMAN_REPLY, writtenAt);
            case PAUSE_TO_BE_SAFE -> pause(handle, message, PauseCause.UNKNOWN_SENDER, writtenAt);
            case RESUME -> {
                setState(handle, message, "command");
                resumption.byCommand(handle, message.conversationId(), message.senderId());
                yield Reception.RESUMED_CONVERSATION;
            }
            case ANSWER -> {
                if (isHumans(handle, message, writtenAt)) {
                    setState(handle, message, "left_to_human");
                    yield Reception.LEFT_TO_HUMAN;
                }
                awaitAnswer(handle, message);
                yield Reception.TO_BE_ANSWERED;
            }
        };
    }

    private Reception pause(Handle handle, NuluMessage message, PauseCause cause, Instant writtenAt) {
        NewPause pause = NewPause.of(cause).by(message.senderId()).since(writtenAt);
        return pauses.begin(handle, message.conversationId(), pause)
                ? Reception.PAUSED_CONVERSATION
                : Reception.IGNORED;
    }

    /** A message that comes late is a human's, too, when a human had the conversation as it was written. */
    private boolean isHumans(Handle handle, NuluMessage message, Instant writtenAt) {
        return pauses.isStillPaused(handle, message.conversationId())
                || writtenAt != null && ledger.wasHumans(handle, message.conversationId(), writtenAt);
    }

    private void lockConversation(Handle handle, NuluMessage message) {
        handle.createUpdate(UPSERT_CONVERSATION)
                .bind("conversationId", message.conversationId())
                .bind("channel", message.source())
                .bind("customerId", message.customerId())
                .execute();
    }

    private boolean insert(Handle handle, NuluMessage message, SenderRole role, Instant writtenAt) {
        return handle.createQuery(INSERT)
                        .bind("customerId", message.customerId())
                        .bind("messageId", message.messageId())
                        .bind("conversationId", message.conversationId())
                        .bind("senderId", message.senderId())
                        .bind("role", role.name())
                        .bind("text", message.text())
                        .bind("attachments", attachments(message))
                        .bindByType("writtenAt", writtenAt, Instant.class)
                        .bind("traceParent", TraceParent.current())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private void awaitAnswer(Handle handle, NuluMessage message) {
        handle.createUpdate(AWAIT_ANSWER)
                .bind("messageId", message.messageId())
                .bind("conversationId", message.conversationId())
                .bind("quiet", turn.quietPeriod().toMillis())
                .bind("longestQuiet", turn.longestQuietPeriod().toMillis())
                .execute();
    }

    private static void setState(Handle handle, NuluMessage message, String state) {
        handle.createUpdate("update inbox set state = :state where source = 'nulu' and message_id = :messageId")
                .bind("messageId", message.messageId())
                .bind("state", state)
                .execute();
    }

    private String attachments(NuluMessage message) {
        try {
            return json.writeValueAsString(message.attachments());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attachments that were read as JSON must be writable as JSON", e);
        }
    }
}
