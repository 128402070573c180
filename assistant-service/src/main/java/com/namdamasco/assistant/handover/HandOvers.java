package com.namdamasco.assistant.handover;

import com.namdamasco.assistant.observation.Step;
import com.namdamasco.assistant.observation.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The hand-overs that are committed, and how far each has got. Rows are claimed by time: a worker that dies gives them up. */
@ApplicationScoped
public class HandOvers {

    private static final String ADD =
            """
            insert into hand_over (id, conversation_id, last_message_id, department, note, traceparent)
            values (:id, :conversationId, :lastMessageId, :department, :note, :traceParent)
            on conflict (conversation_id, last_message_id) do update
               set department = excluded.department, note = excluded.note, traceparent = excluded.traceparent,
                   department_done = false, state = 'pending', attempts = 0, next_attempt_at = now(), created_at = now(),
                   erased = false
             where hand_over.state = 'void'
            """;

    /**
     * A reply that was cancelled said nothing to the customer: a newer message, a human, or a turn that runs anew has the conversation
     * now. The reply of the same transaction is meant, or a later one: what was cancelled before belongs to a turn before.
     */
    static final String VOID =
            """
            update hand_over h set state = 'void'
              from outbox o
             where h.state = 'pending' and o.conversation_id = h.conversation_id
               and o.last_message_id = h.last_message_id and o.kind = 'reply' and o.state = 'cancelled'
               and o.created_at >= h.created_at
            """;

    /** Not before the reply has left, whatever became of it. */
    static final String CLAIM =
            """
            update hand_over
               set attempts = attempts + 1,
                   next_attempt_at = now() + :lease * interval '1 ms'
             where id = (
                   select h.id from hand_over h
                    where h.state = 'pending' and h.next_attempt_at <= now()
                      and not exists (select 1 from outbox o
                                       where o.conversation_id = h.conversation_id
                                         and o.last_message_id = h.last_message_id
                                         and o.kind = 'reply' and o.state in ('pending', 'sending'))
                    order by h.next_attempt_at
                    limit 1
                      for update of h skip locked)
            returning id, conversation_id, last_message_id, traceparent, department, note, department_done, attempts
            """;

    private final Jdbi jdbi;
    private final HandOverConfig config;

    HandOvers(Jdbi jdbi, HandOverConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** @param department null: the note only */
    public record NewHandOver(String conversationId, String lastMessageId, Department department, String note) {}

    /**
     * @param step where it belongs in the trace of the turn that wished it
     * @param department null for none
     */
    record Claimed(UUID id, Step step, Department department, String note, boolean departmentDone, int attempts) {

        String conversationId() {
            return step.conversationId();
        }
    }

    /** Within the transaction that commits the reply; a second one for the same message has no effect, unless the first was void. */
    public static void add(Handle handle, NewHandOver handOver) {
        handle.createUpdate(ADD)
                .bind("id", UUID.randomUUID())
                .bind("conversationId", handOver.conversationId())
                .bind("lastMessageId", handOver.lastMessageId())
                .bind(
                        "department",
                        handOver.department() == null
                                ? null
                                : handOver.department().name())
                .bind("note", handOver.note())
                .bind("traceParent", TraceParent.current())
                .execute();
    }

    Optional<Claimed> claimNext() {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(VOID).execute();
            return handle.createQuery(CLAIM)
                    .bind("lease", config.lease().toMillis())
                    .map((row, context) -> new Claimed(
                            row.getObject("id", UUID.class),
                            new Step(
                                    "hand over",
                                    row.getString("conversation_id"),
                                    row.getString("last_message_id"),
                                    row.getString("traceparent")),
                            department(row.getString("department")),
                            row.getString("note"),
                            row.getBoolean("department_done"),
                            row.getInt("attempts")))
                    .findOne();
        });
    }

    private static Department department(String name) {
        return name == null ? null : Department.valueOf(name);
    }

    /** Sooner than the claim would end by itself. */
    void retryLater(UUID id, Duration delay) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update hand_over set next_attempt_at = now() + :delay * interval '1 ms' where id = :id")
                .bind("delay", delay.toMillis())
                .bind("id", id)
                .execute());
    }

    void departmentDone(UUID id) {
        set(id, "department_done = true");
    }

    void done(UUID id) {
        set(id, "state = 'done'");
    }

    void failed(UUID id) {
        set(id, "state = 'failed'");
    }

    private void set(UUID id, String what) {
        jdbi.useHandle(handle -> handle.createUpdate("update hand_over set " + what + " where id = :id")
                .bind("id", id)
                .execute());
    }
}
