-- At most one reply to a turn that may still go out or went out. A cancelled one does not count: when a message that is
-- older than the last one comes late, the turn is answered anew, with the same last message.
alter table outbox drop constraint outbox_conversation_id_last_message_id_kind_key;
create unique index outbox_one_per_turn on outbox (conversation_id, last_message_id, kind) where state <> 'cancelled';

-- A conversation's replies leave one after the other.
create index outbox_unsent on outbox (conversation_id, kind, created_at) where state in ('pending', 'sending');

-- What a cancelled reply would have answered.
create index inbox_conversation on inbox (conversation_id, arrival);
