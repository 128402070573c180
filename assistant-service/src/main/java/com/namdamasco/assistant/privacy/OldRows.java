package com.namdamasco.assistant.privacy;

import java.util.List;

/**
 * What {@link Retention} looks for and deletes: rows that are older than {@code :age} seconds and that nothing waits for, of at most
 * {@code :most} conversations at once ({@code :ids}), which nobody else holds.
 */
final class OldRows {

    static final String WITH_OLD_WORDS =
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

    static final List<String> FORGET = List.of(
            "delete from conversation_evidence where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            "delete from conversation_memory where conversation_id = any(:ids) and updated_at < now() - :age * interval '1 s'",
            """
            delete from conversation_contact k using conversation c
             where c.conversation_id = k.conversation_id and k.conversation_id = any(:ids)
               and learnt_at < now() - :age * interval '1 s' and c.updated_at < now() - :age * interval '1 s'
            """);

    static final String WITH_OLD_ROWS =
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
                   (select conversation_id from takeover_event where recorded_at < now() - :age * interval '1 s' limit 1000))
             limit :most
               for update skip locked
            """;

    static final List<String> DELETE = List.of(
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
            "delete from takeover_event where conversation_id = any(:ids) and recorded_at < now() - :age * interval '1 s'");

    /** What is remembered of a customer goes with the words. */
    static final String EMPTY_CONVERSATIONS =
            """
            delete from conversation where conversation_id in (
                select conversation_id from conversation c
                 where updated_at < now() - :age * interval '1 s'
                   and not exists (select 1 from inbox where conversation_id = c.conversation_id)
                   and not exists (select 1 from outbox where conversation_id = c.conversation_id)
                   and not exists (select 1 from hand_over where conversation_id = c.conversation_id)
                   and not exists (select 1 from takeover_event where conversation_id = c.conversation_id)
                   and not exists (select 1 from conversation_pauses where conversation_id = c.conversation_id)
                   and not exists (select 1 from conversation_evidence where conversation_id = c.conversation_id)
                   and not exists (select 1 from conversation_memory where conversation_id = c.conversation_id)
                   and not exists (select 1 from conversation_contact where conversation_id = c.conversation_id)
                 limit 1000 for update skip locked)
            """;

    static final String COSTS = "delete from model_call where at < now() - :age * interval '1 s'";

    private OldRows() {}
}
