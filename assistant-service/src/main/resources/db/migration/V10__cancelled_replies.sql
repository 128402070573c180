-- What was cancelled is looked up with each look for hand-overs; of all that was ever said it is little.
create index outbox_cancelled on outbox (conversation_id, last_message_id) where state = 'cancelled';
