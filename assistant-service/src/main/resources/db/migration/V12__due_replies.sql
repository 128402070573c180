-- First what takes the strongest lock: a lock that grows within the transaction would deadlock with a replica that is at work.
drop index outbox_pending;
-- What is due, in the order in which it is taken: each look reads the first entries and sorts nothing. What is being sent is found by
-- outbox_under_way.
create index outbox_due on outbox (next_attempt_at, ordinal) where state = 'pending';
