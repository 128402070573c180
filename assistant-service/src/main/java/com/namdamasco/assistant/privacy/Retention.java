package com.namdamasco.assistant.privacy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes old words out of the rows, and later the rows. A few conversations at a time, each under its lock and only when nobody
 * else holds it: what is skipped is the next run's.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int CONVERSATIONS_AT_ONCE = 100;
    private static final int MOST_ROUNDS = 1_000;

    private static final String WITH_OLD_WORDS =
            """
            select conversation_id from conversation
             where conversation_id in (
                   (select conversation_id from inbox where not erased and state <> 'pending' and arrived_at < now() - :age * interval '1 s'
                     limit 1000)
                   union all
                   (select conversation_id from outbox
                     where not erased and state not in ('pending', 'sending') and created_at < now() - :age * interval '1 s'
                     limit 1000)
                   union all
                   (select conversation_id from hand_over
                     where not erased and state <> 'pending' and created_at < now() - :age * interval '1 s'
                     limit 1000)
                   union all
                   (select conversation_id from conversation_evidence where updated_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from conversation_memory where updated_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from conversation_contact where learnt_at < now() - :age * interval '1 s'
                       and conversation_id in (select conversation_id from conversation
                                                where updated_at < now() - :age * interval '1 s')
                     limit 1000))
             limit :most
               for update skip locked
            """;

    private static final List<String> FORGET = List.of(
            "delete from conversation_evidence where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            "delete from conversation_memory where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            """
            delete from conversation_contact k using conversation c
             where c.conversation_id = k.conversation_id and k.conversation_id = any(:ids)
               and learnt_at < now() - :age * interval '1 s' and c.updated_at < now() - :age * interval '1 s'
            """);

    private static final String WITH_OLD_ROWS =
            """
            select conversation_id from conversation
             where conversation_id in (
                   (select conversation_id from inbox where state <> 'pending' and arrived_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from outbox
                     where state not in ('pending', 'sending') and created_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from hand_over
                     where state <> 'pending' and created_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from takeover_event where recorded_at < now() - :age * interval '1 s' limit 1000)
                   union all
                   (select conversation_id from conversation where updated_at < now() - :age * interval '1 s' limit 1000))
             limit :most
               for update skip locked
            """;

    private static final List<String> DELETE = List.of(
            """
            delete from voice_note where message_id in (
                select message_id from inbox
                 where conversation_id = any(:ids) and state <> 'pending' and arrived_at < now() - :age * interval '1 s')
            """,
            """
            delete from inbox
             where conversation_id = any(:ids) and state <> 'pending' and arrived_at < now() - :age * interval '1 s'
            """,
            """
            delete from outbox
             where conversation_id = any(:ids) and state not in ('pending', 'sending')
               and created_at < now() - :age * interval '1 s'
            """,
            """
            delete from hand_over
             where conversation_id = any(:ids) and state <> 'pending' and created_at < now() - :age * interval '1 s'
            """,
            "delete from takeover_event where conversation_id = any(:ids) and recorded_at < now() - :age * interval '1 s'",
            "delete from conversation_evidence where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            "delete from conversation_memory where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            """
            delete from conversation_contact k using conversation c
             where c.conversation_id = k.conversation_id and k.conversation_id = any(:ids)
               and learnt_at < now() - :age * interval '1 s' and c.updated_at < now() - :age * interval '1 s'
            """,
            """
            delete from conversation c
             where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'
               and not exists (select 1 from inbox where conversation_id = c.conversation_id)
               and not exists (select 1 from outbox where conversation_id = c.conversation_id)
               and not exists (select 1 from hand_over where conversation_id = c.conversation_id)
               and not exists (select 1 from takeover_event where conversation_id = c.conversation_id)
               and not exists (select 1 from conversation_pauses where conversation_id = c.conversation_id)
               and not exists (select 1 from conversation_evidence where conversation_id = c.conversation_id)
               and not exists (select 1 from conversation_memory where conversation_id = c.conversation_id)
               and not exists (select 1 from conversation_contact where conversation_id = c.conversation_id)
            """);

    private static final String COSTS = "delete from model_call where at < now() - :age * interval '1 s'";

    private final Jdbi jdbi;
    private final RetentionConfig config;

    Retention(Jdbi jdbi, RetentionConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    @Scheduled(
            every = "{namdamasco.retention.interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int erased = rounds(this::eraseWords);
        int deleted = rounds(this::deleteRows) + deleteCosts();
        if (erased + deleted > 0) {
            LOG.infof("Retention: words erased of %d rows, %d rows deleted", erased, deleted);
        }
    }

    /** Until a round changes nothing: everything old is gone, or held by others. */
    private int rounds(Round round) {
        int all = 0;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            int changed = jdbi.inTransaction(round::run);
            if (changed == 0) {
                break;
            }
            all += changed;
        }
        return all;
    }

    private interface Round {
        int run(Handle handle);
    }

    private int eraseWords(Handle handle) {
        List<String> ids = conversations(handle, WITH_OLD_WORDS, config.words());
        return update(
                        handle,
                        Words.VOICE_NOTES,
                        ids,
                        "i.arrived_at < now() - :age * interval '1 s' and i.state <> 'pending'")
                + update(
                        handle,
                        Words.MESSAGES,
                        ids,
                        "i.arrived_at < now() - :age * interval '1 s' and i.state <> 'pending'")
                + update(
                        handle,
                        Words.REPLIES,
                        ids,
                        "i.created_at < now() - :age * interval '1 s' and i.state <> 'pending'")
                + update(
                        handle,
                        Words.NOTES,
                        ids,
                        "i.created_at < now() - :age * interval '1 s' and i.state <> 'pending'")
                + FORGET.stream().mapToInt(one -> update(handle, one, ids, "")).sum();
    }

    private int update(Handle handle, String statement, List<String> ids, String older) {
        return handle.createUpdate(statement)
                .bindArray("ids", String.class, ids)
                .bind("age", config.words().toSeconds())
                .define("older", older)
                .execute();
    }

    private int deleteRows(Handle handle) {
        Duration age = config.records();
        List<String> ids = conversations(handle, WITH_OLD_ROWS, age);
        int deleted = 0;
        for (String statement : DELETE) {
            deleted += handle.createUpdate(statement)
                    .bindArray("ids", String.class, ids)
                    .bind("age", age.toSeconds())
                    .execute();
        }
        return deleted;
    }

    private int deleteCosts() {
        return jdbi.withHandle(handle -> handle.createUpdate(COSTS)
                .bind("age", config.records().toSeconds())
                .execute());
    }

    private static List<String> conversations(Handle handle, String statement, Duration age) {
        return handle.createQuery(statement)
                .bind("age", age.toSeconds())
                .bind("most", CONVERSATIONS_AT_ONCE)
                .mapTo(String.class)
                .list();
    }
}
