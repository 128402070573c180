-- Who had each conversation, and why: one row whenever that changes, never updated. conversation_pauses stays the present.
create table takeover_event (
    id              bigint      generated always as identity primary key,
    conversation_id text        not null references conversation,
    event           text        not null check (event in ('begin', 'prolong', 'end')),
    cause           text        not null,
    reason          text        not null,
    actor           text,                             -- the Nulu user who caused it, where known
    at              timestamptz not null,             -- when it took effect ...
    recorded_at     timestamptz not null default now(), -- ... and when it was noticed
    paused_until    timestamptz                       -- null: an end
);
create index takeover_event_by_conversation on takeover_event (conversation_id, id);

alter table conversation_pauses add column cause text, add column actor text;
update conversation_pauses
   set cause = case reason
                   when 'a human agent replied' then 'human_reply'
                   when 'someone unknown wrote' then 'unknown_sender'
                   when 'an operator asked for it' then 'api'
                   when 'the assistant could not answer' then 'gave_up'
                   when 'the assistant does not serve this channel' then 'unserved_channel'
                   else 'hand_over'
               end;
alter table conversation_pauses alter column cause set not null;
create index conversation_pauses_by_end on conversation_pauses (paused_until);
insert into takeover_event (conversation_id, event, cause, reason, at, paused_until)
select conversation_id, 'begin', cause, reason, paused_since, paused_until from conversation_pauses;

-- A reply that was cancelled is none: when the conversation is given back, its message may be answered after all.
alter table outbox drop constraint outbox_conversation_id_last_message_id_kind_key;
create unique index outbox_one_for_a_message on outbox (conversation_id, last_message_id, kind) where state <> 'cancelled';

-- When the message was written, where Nulu told (its API does, its webhook does not); null: about when it arrived.
alter table inbox add column written_at timestamptz;
create index inbox_by_conversation on inbox (conversation_id, arrival);
create index conversation_by_activity on conversation (updated_at desc, conversation_id desc);

-- command: a human agent gave the conversation back; these are no words for the customer.
alter table inbox drop constraint inbox_state_check;
alter table inbox add constraint inbox_state_check
    check (state in ('pending', 'answered', 'left_to_human', 'ignored', 'command'));
create index inbox_by_reply on inbox (reply_id) where reply_id is not null;

-- What customers wrote and nobody has answered: no reply to it or to a later message has been sent, no human has written since.
-- Of the assistant's own, replies count and not their echoes, which come late.
create view waiting_message as
select i.conversation_id, i.source, i.message_id, i.state, coalesce(i.written_at, i.arrived_at) as since
  from inbox i left join outbox o on o.id = i.reply_id
 where i.sender_role = 'CUSTOMER'
   and (i.state in ('pending', 'left_to_human') or i.state = 'answered' and o.state in ('pending', 'sending'))
   and not exists (
       select 1 from inbox later left join outbox reply on reply.id = later.reply_id
        where later.conversation_id = i.conversation_id
          and (coalesce(later.written_at, later.arrived_at), later.arrival)
              > (coalesce(i.written_at, i.arrived_at), i.arrival)
          and (later.state = 'answered' and coalesce(reply.state, 'sent') not in ('pending', 'sending')
               or later.sender_role in ('HUMAN_AGENT', 'UNKNOWN') and later.state <> 'command'
                  and (btrim(later.text) <> '' or later.attachments <> '[]')));

-- Up to where Nulu's messages have been compared with the inbox, for what the webhook missed. One row a source; one replica
-- at a time holds it. Both places are a message id, or a time (UTC) before the first message was seen.
create table reconciliation (
    source        text        primary key,
    since         text        not null,               -- conversations whose last message is up to here are done
    floor         text        not null,               -- older messages are no concern, though their conversation may be
    looked_at     timestamptz,
    claim         uuid,
    claimed_until timestamptz
);
