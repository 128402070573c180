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
        int deleted = rounds(this::deleteRows)
                + rounds(handle -> deleteOld(handle, OldRows.EMPTY_CONVERSATIONS))
                + rounds(handle -> deleteOld(handle, OldRows.COSTS));
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
        List<String> ids = conversations(handle, OldRows.WITH_OLD_WORDS, config.words());
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
                + OldRows.FORGET.stream()
                        .mapToInt(one -> update(handle, one, ids, ""))
                        .sum();
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
        List<String> ids = conversations(handle, OldRows.WITH_OLD_ROWS, age);
        int deleted = 0;
        for (String statement : OldRows.DELETE) {
            deleted += handle.createUpdate(statement)
                    .bindArray("ids", String.class, ids)
                    .bind("age", age.toSeconds())
                    .execute();
        }
        return deleted;
    }

    private int deleteOld(Handle handle, String statement) {
        return handle.createUpdate(statement)
                .bind("age", config.records().toSeconds())
                .execute();
    }

    private static List<String> conversations(Handle handle, String statement, Duration age) {
        return handle.createQuery(statement)
                .bind("age", age.toSeconds())
                .bind("most", CONVERSATIONS_AT_ONCE)
                .mapTo(String.class)
                .list();
    }
}
