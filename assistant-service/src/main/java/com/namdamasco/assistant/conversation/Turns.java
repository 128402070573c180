package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.handover.HandOvers;
import com.namdamasco.assistant.handover.HandOvers.NewHandOver;
import com.namdamasco.assistant.reply.NewReplies;
import com.namdamasco.assistant.reply.NewReply;
import com.namdamasco.assistant.takeover.NewPause;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The turns that {@link DueTurns} gave to workers, and the commit of what came of them. */
@ApplicationScoped
public class Turns {

    /** In the order in which they were written, which Nulu's ids tell; webhooks may overtake each other. */
    private static final String UNANSWERED =
            """
            select message_id, text, attachments::text, traceparent from inbox
             where conversation_id = :conversationId and state = 'pending'
             order by case when message_id ~ '^[0-9]{1,18}$' then message_id::bigint end, arrival
            """;

    /** The lock that every arrival takes too: what is read under it is still true when the commit is. */
    private static final String LOCK_IF_STILL_OURS =
            """
            select 1 from conversation
             where conversation_id = :conversationId and claim = :claim and epoch = :epoch
               for update
            """;

    private static final String CLOSE =
            """
            with answered as (
                update inbox set state = 'answered', reply_id = cast(:replyId as uuid)
                 where conversation_id = :conversationId and state = 'pending'
            )
            update conversation
               set due_at = null, burst_started_at = null, attempts = 0, claim = null, claimed_until = null
             where conversation_id = :conversationId
            """;

    private static final String RELEASE =
            """
            update conversation
               set claim = null, claimed_until = null, attempts = attempts + :failures,
                   due_at = case when due_at is null then null
                                 else greatest(due_at, now() + :delay * interval '1 ms') end
             where conversation_id = :conversationId and claim = :claim
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final NewReplies replies;
    private final Pauses pauses;

    Turns(Jdbi jdbi, ObjectMapper json, NewReplies replies, Pauses pauses) {
        this.jdbi = jdbi;
        this.json = json;
        this.replies = replies;
        this.pauses = pauses;
    }

    /** What became of a draft. */
    public enum Commit {
        COMMITTED,
        /** Another message arrived meanwhile: the draft is thrown away, the next turn answers both. */
        SUPERSEDED,
        /** A human took over, or the lease ended and another worker has the conversation. */
        VOID
    }

    List<UnansweredMessage> unanswered(String conversationId) {
        return jdbi.withHandle(handle -> handle.createQuery(UNANSWERED)
                .bind("conversationId", conversationId)
                .map((row, context) -> new UnansweredMessage(
                        row.getString("message_id"),
                        row.getString("text"),
                        parse(row.getString("attachments")),
                        row.getString("traceparent")))
                .list());
    }

    /**
     * Writes the reply and closes the messages that it answers, in one transaction, if nothing changed since the claim.
     *
     * @param burst what the reply answers: all that waits, or the draft has been overtaken
     * @param handOver what the agents are to find once the reply has left
     */
    Commit commit(Claim claim, List<UnansweredMessage> burst, NewReply reply, Optional<NewHandOver> handOver) {
        return jdbi.inTransaction(handle -> {
            if (!stillOurs(handle, claim)) {
                return Commit.VOID;
            }
            if (!waiting(handle, claim).equals(ids(burst))) {
                release(handle, claim, 0, Duration.ZERO);
                return Commit.SUPERSEDED;
            }
            close(handle, claim, replies.add(handle, reply));
            handOver.ifPresent(wanted -> HandOvers.add(handle, wanted));
            return Commit.COMMITTED;
        });
    }

    /** Ends a turn that had nothing to answer, such as one whose messages a human has taken. */
    void nothingToAnswer(Claim claim) {
        jdbi.useTransaction(handle -> {
            if (stillOurs(handle, claim) && waiting(handle, claim).isEmpty()) {
                close(handle, claim, null);
            } else {
                release(handle, claim, 0, Duration.ZERO);
            }
        });
    }

    void retryLater(Claim claim, Duration delay) {
        jdbi.useTransaction(handle -> release(handle, claim, 1, delay));
    }

    /** Gives the conversation to the human agents; its messages are theirs. */
    void leaveToHumans(Claim claim, PauseCause cause) {
        leaveToHumans(claim, NewPause.of(cause));
    }

    /**
     * Gives the conversation to the human agents, as of when they began.
     *
     * @return false when the assistant may go on, because the conversation has been given back since
     */
    boolean leaveToHumans(Claim claim, NewPause pause) {
        return jdbi.inTransaction(
                handle -> !stillOurs(handle, claim) || pauses.begin(handle, claim.conversationId(), pause));
    }

    /** Locks the conversation; false when a human or another worker has it by now. */
    boolean stillOurs(Handle handle, Claim claim) {
        return handle.createQuery(LOCK_IF_STILL_OURS)
                .bind("conversationId", claim.conversationId())
                .bind("claim", claim.id())
                .bind("epoch", claim.epoch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Set<String> waiting(Handle handle, Claim claim) {
        return handle.createQuery(
                        "select message_id from inbox where conversation_id = :conversationId and state = 'pending'")
                .bind("conversationId", claim.conversationId())
                .mapTo(String.class)
                .set();
    }

    private static Set<String> ids(List<UnansweredMessage> burst) {
        return burst.stream().map(UnansweredMessage::messageId).collect(Collectors.toSet());
    }

    private static void close(Handle handle, Claim claim, UUID replyId) {
        handle.createUpdate(CLOSE)
                .bind("conversationId", claim.conversationId())
                .bind("replyId", replyId)
                .execute();
    }

    private static void release(Handle handle, Claim claim, int failures, Duration delay) {
        handle.createUpdate(RELEASE)
                .bind("conversationId", claim.conversationId())
                .bind("claim", claim.id())
                .bind("failures", failures)
                .bind("delay", delay.toMillis())
                .execute();
    }

    private JsonNode parse(String attachments) {
        try {
            return json.readTree(attachments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The attachments column holds JSON that PostgreSQL accepted", e);
        }
    }
}
