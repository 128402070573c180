package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.TurnSide;
import com.namdamasco.assistant.inbox.Inbox;
import com.namdamasco.assistant.inbox.InboxSide;
import com.namdamasco.assistant.reply.ReplySide;
import com.namdamasco.assistant.takeover.TakeoverSide;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The engine's real classes on a real database, without the application around them. Holds nothing: any number may share a database. */
final class Engine {

    /** What is taken out to see whether the test notices. */
    enum Without {
        NOTHING,
        THE_FENCE,
        THE_EPOCH_CHECK
    }

    /** Empty: all is as it should be after any step. */
    private static final String BROKEN_PROMISE =
            """
            select case
                when exists (select 1 from inbox i join conversation c using (conversation_id)
                              where i.conversation_id = any(:ids) and i.state = 'pending' and c.due_at is null)
                    then 'a message waits and nobody will look at it'
                when exists (select 1 from inbox i join outbox o on o.id = i.reply_id
                              where i.conversation_id = any(:ids) and i.state = 'answered' and o.state = 'cancelled')
                    then 'a message counts as answered by a reply that was cancelled'
                when exists (select 1 from inbox
                              where conversation_id = any(:ids) and state = 'answered' and reply_id is null)
                    then 'a message counts as answered by nothing'
                when exists (select 1 from inbox i join conversation_pauses p using (conversation_id)
                              where i.conversation_id = any(:ids) and i.state = 'pending' and p.paused_until > now())
                    then 'a message waits for the assistant though a human owns the conversation'
                when exists (select 1 from outbox where conversation_id = any(:ids) and state not in ('cancelled', 'failed')
                              group by conversation_id, last_message_id, kind, part having count(*) > 1)
                    then 'two replies to one turn'
            end
            """;

    private final EngineDatabase database;
    private final EngineSettings settings;
    private final TakeoverSide takeover;
    private final Inbox inbox;
    private final ReplySide replies;
    private final TurnSide turns;
    private int calls;

    Engine(EngineDatabase database, EngineSettings settings, Without without) {
        this.database = database;
        this.settings = settings;
        takeover = new TakeoverSide(database.jdbi(), settings.takeover());
        inbox = InboxSide.inbox(database.jdbi(), takeover, settings.takeover(), settings.turn());
        replies = new ReplySide(database.jdbi(), takeover.pauses(), settings.reply(), without != Without.THE_FENCE);
        turns = new TurnSide(
                database.jdbi(),
                settings.turn(),
                replies.newReplies(),
                takeover.pauses(),
                without != Without.THE_EPOCH_CHECK);
    }

    /** How often anything was done with it. */
    int calls() {
        return calls;
    }

    EngineDatabase database() {
        calls++;
        return database;
    }

    EngineSettings settings() {
        return settings;
    }

    TakeoverSide takeover() {
        calls++;
        return takeover;
    }

    Inbox inbox() {
        calls++;
        return inbox;
    }

    ReplySide replies() {
        calls++;
        return replies;
    }

    TurnSide turns() {
        calls++;
        return turns;
    }

    record OutboxRow(String conversationId, int lastMessageId, boolean overtaken, boolean outdated) {}

    /** Empty when it is a copy for the dashboard. */
    Optional<OutboxRow> outboxRow(UUID id) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select conversation_id, last_message_id, outcome like 'overtaken%' as overtaken,
                               outcome like 'it waited%' as outdated
                          from outbox where id = :id and kind = 'reply'
                        """)
                .bind("id", id)
                .map((row, context) -> new OutboxRow(
                        row.getString("conversation_id"),
                        row.getInt("last_message_id"),
                        row.getBoolean("overtaken"),
                        row.getBoolean("outdated")))
                .findOne());
    }

    Optional<String> brokenPromise(List<String> conversations) {
        return database.jdbi().withHandle(handle -> handle.createQuery(BROKEN_PROMISE)
                .bindArray("ids", String.class, conversations)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one());
    }

    /** What waits for the assistant, as its tables say. */
    List<Integer> waiting(String conversation) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select message_id::int from inbox where conversation_id = :id and state = 'pending'")
                .bind("id", conversation)
                .mapTo(Integer.class)
                .list());
    }

    /** Every message is answered or a human's, every reply sent or given up. */
    boolean isAtRest(List<String> conversations) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select not exists (select 1 from conversation
                                            where conversation_id = any(:ids) and due_at is not null)
                           and not exists (select 1 from inbox where conversation_id = any(:ids) and state = 'pending')
                           and not exists (select 1 from outbox
                                            where conversation_id = any(:ids) and state in ('pending', 'sending'))
                        """)
                .bindArray("ids", String.class, conversations)
                .mapTo(Boolean.class)
                .one());
    }
}
