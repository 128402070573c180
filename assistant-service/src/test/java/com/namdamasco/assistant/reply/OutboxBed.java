package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.reply.Outbox.Next;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import com.namdamasco.localstack.PostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An outbox on a fresh schema of its own, with everything that decides about it, and with time that the test lets pass. */
final class OutboxBed {

    record Config(
            int concurrency,
            int maxAttempts,
            Duration retryDelay,
            Duration longestRetryDelay,
            Duration pollInterval,
            Duration lostAfter,
            Duration maxAge,
            Duration copyMaxAge,
            Duration freshFor,
            Duration parkedRetry,
            Duration stoppedRetry,
            Duration sweepInterval,
            Duration uncertainCopiesInterval)
            implements ReplyConfig {}

    /** A reply in the outbox, and the message that it answers. */
    record Reply(String conversationId, String lastMessageId) {}

    private static final String SCHEMA = "outbox_test";

    private final Jdbi jdbi;
    private final Pauses pauses;
    private final Config config = new Config(
            1,
            6,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofDays(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15));
    private final Outbox outbox;
    private final NewReplies newReplies;
    private final StaleSends stale;

    OutboxBed(PostgresServer postgres, Pauses pauses, Channels channels) {
        String url = postgres.jdbcUrl() + "?currentSchema=" + SCHEMA + ",public";
        Flyway flyway = Flyway.configure()
                .dataSource(url, postgres.username(), postgres.password())
                .schemas(SCHEMA)
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        this.jdbi = Jdbi.create(url, postgres.username(), postgres.password());
        this.pauses = pauses;
        var aftermath = new Aftermath(pauses);
        var senders = new SenderState(jdbi, config);
        this.stale = new StaleSends(jdbi, aftermath, config);
        var holdBack = new HoldBack(senders, new RecipientPace(jdbi), channels);
        this.outbox = new Outbox(jdbi, new SendFence(), holdBack, aftermath, stale, config);
        this.newReplies = new NewReplies(channels);
    }

    Outbox outbox() {
        return outbox;
    }

    StaleSends stale() {
        return stale;
    }

    Config config() {
        return config;
    }

    Reply reply(String channel, String from, String to, String text) {
        return add(new Reply(id(), id()), channel, from, to, text, null);
    }

    Reply handingOver(String channel, String from, String to, String text) {
        return add(new Reply(id(), id()), channel, from, to, text, "the assistant could not answer");
    }

    Reply replyAgain(Reply before, String text) {
        return add(new Reply(before.conversationId(), id()), "ig", "page", "maria", text, null);
    }

    void replyTwice(Reply before) {
        jdbi.useTransaction(handle -> commit(handle, before, "wa", "1065", "58414", "otra vez", null));
    }

    private Reply add(Reply reply, String channel, String from, String to, String text, String handOverReason) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            """
                            insert into conversation (conversation_id, channel, customer_id)
                            values (:id, :channel, '947') on conflict do nothing
                            """)
                    .bind("id", reply.conversationId())
                    .bind("channel", channel)
                    .execute();
            message(handle, reply, "answered");
            UUID id = commit(handle, reply, channel, from, to, text, handOverReason);
            handle.createUpdate("update inbox set reply_id = :reply where message_id = :id")
                    .bind("reply", id)
                    .bind("id", reply.lastMessageId())
                    .execute();
        });
        return reply;
    }

    /** The turn has run again. */
    void answered(Reply reply, String channel, String from, String to, String text) {
        jdbi.useTransaction(handle -> {
            commit(handle, reply, channel, from, to, text, null);
            handle.execute("update inbox set state = 'answered' where message_id = ?", reply.lastMessageId());
        });
    }

    private UUID commit(
            Handle handle, Reply reply, String channel, String from, String to, String text, String handOverReason) {
        return newReplies.add(
                handle,
                new NewReply(
                        reply.conversationId(),
                        reply.lastMessageId(),
                        channel,
                        new Address(from, to),
                        0,
                        text,
                        handOverReason));
    }

    void customerWritesAgain(Reply reply) {
        jdbi.useTransaction(handle -> message(handle, new Reply(reply.conversationId(), id()), "pending"));
    }

    void humanTakesOver(Reply reply) {
        jdbi.useTransaction(handle -> pauses.begin(handle, reply.conversationId(), PauseCause.HUMAN_REPLY));
    }

    private static void message(Handle handle, Reply reply, String state) {
        handle.createUpdate(
                        """
                        insert into inbox (source, message_id, conversation_id, sender_id, sender_role, text, state)
                        values ('nulu', :messageId, :conversationId, '947', 'CUSTOMER', 'hola', :state)
                        """)
                .bind("messageId", reply.lastMessageId())
                .bind("conversationId", reply.conversationId())
                .bind("state", state)
                .execute();
    }

    /** Whatever waits for a time has waited long enough; nothing grows old by it. */
    void timePasses() {
        jdbi.useHandle(handle -> {
            handle.execute("update outbox set next_attempt_at = now() - interval '1 s'");
            handle.execute("update sender_state set not_before = now()");
            handle.execute("update recipient_pace set not_before = now()");
        });
    }

    /** The tests' pace is short, and their machine may be slow. */
    void paceLastsLonger() {
        jdbi.useHandle(h -> h.execute("update recipient_pace set not_before = not_before + interval '1 h'"));
    }

    void minutesPass(int minutes) {
        jdbi.useHandle(handle ->
                handle.execute("update outbox set created_at = created_at - ? * interval '1 minute'", minutes));
    }

    boolean isDue(Reply reply) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(due_at <= now(), false) from conversation where conversation_id = :id")
                .bind("id", reply.conversationId())
                .mapTo(Boolean.class)
                .one());
    }

    void hoursPass(int hours) {
        minutesPass(60 * hours);
    }

    /** What may leave now, replies only; copies are sent on the way. */
    List<OutboundMessage> drainReplies() {
        List<OutboundMessage> found = new ArrayList<>();
        Next next = outbox.startNext();
        while (!(next instanceof Next.Nothing)) {
            if (next instanceof Next.Send send) {
                outbox.finish(send.message(), Delivery.sent("id"), false);
                if (send.message().kind() == Kind.REPLY) {
                    found.add(send.message());
                }
            }
            next = outbox.startNext();
        }
        return found;
    }

    List<String> states(Reply reply, String kind) {
        return strings(
                reply,
                "select state from outbox where conversation_id = :id and last_message_id = :message and kind = '"
                        + kind + "' order by part");
    }

    List<String> copies(Reply reply) {
        return strings(
                reply,
                """
                select text from outbox
                 where conversation_id = :id and last_message_id = :message and kind = 'dashboard_copy' order by ordinal
                """);
    }

    String answeredState(Reply reply) {
        return strings(reply, "select state from inbox where conversation_id = :id and message_id = :message")
                .get(0);
    }

    Optional<String> pauseReason(Reply reply) {
        return jdbi.inTransaction(handle -> pauses.current(handle, reply.conversationId()))
                .map(Pauses.Pause::reason);
    }

    long secondsUntilSender() {
        return seconds(
                "select cast(extract(epoch from not_before - now()) as bigint) from sender_state where :recipient = ''",
                "");
    }

    long secondsUntilRecipient(String recipient) {
        return seconds(
                "select cast(extract(epoch from not_before - now()) as bigint) from recipient_pace where recipient = :recipient",
                recipient);
    }

    private long seconds(String sql, String recipient) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("recipient", recipient)
                .mapTo(Long.class)
                .one());
    }

    private List<String> strings(Reply reply, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", reply.conversationId())
                .bind("message", reply.lastMessageId())
                .mapTo(String.class)
                .list());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
