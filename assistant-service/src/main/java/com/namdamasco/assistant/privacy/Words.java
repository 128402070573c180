package com.namdamasco.assistant.privacy;

/**
 * What takes the words and names out of rows that stay. The conversations are {@code :ids}, locked by the caller; {@code <older>}
 * says of which rows.
 */
final class Words {

    static final String VOICE_NOTES =
            """
            delete from voice_note
             where message_id in (select message_id from inbox i
                                   where conversation_id = any(:ids) and <older>)
            """;

    /** Nobody waits for an answer to what is not there any more. */
    static final String MESSAGES =
            """
            update inbox i
               set text = '', attachments = '[]', erased = true,
                   sender_id = case when sender_role in ('CUSTOMER', 'UNKNOWN') then '' else sender_id end,
                   state = case when state in ('pending', 'left_to_human') then 'ignored' else state end
             where conversation_id = any(:ids) and not erased and <older>
            """;

    /** WhatsApp's id of a message contains the number; without it, and erased, no status finds the row any more. */
    static final String REPLIES =
            """
            update outbox i
               set text = '', recipient_address = null, template_parameter = null, provider_message_id = null, outcome = null,
                   hand_over_reason = null, erased = true,
                   state = case when state = 'pending' then 'cancelled' when state = 'unknown' then 'failed' else state end
             where conversation_id = any(:ids) and not erased and state <> 'sending' and <older>
            """;

    static final String NOTES =
            """
            update hand_over i
               set note = '', erased = true, state = case when state = 'pending' then 'void' else state end
             where conversation_id = any(:ids) and not erased and <older>
            """;

    private Words() {}
}
