-- What WhatsApp's status webhook has told of a reply since it was sent. The times are Meta's; the statuses come in any order,
-- more than once, for up to seven days, and also for replies whose sending ended without an answer.
alter table outbox
    add column delivery       text check (delivery in ('sent', 'delivered', 'read', 'failed')),  -- the furthest one
    add column accepted_at    timestamptz,
    add column delivered_at   timestamptz,
    add column read_at        timestamptz,
    add column failed_at      timestamptz,
    add column price_category text,
    add column billable       boolean,
    add column error_code     bigint;

create index outbox_provider_message on outbox (provider_message_id) where provider_message_id is not null;

-- Replies of which the status webhook knows more than their state says: seen to every few seconds.
create index outbox_unsettled on outbox (id)
    where state = 'unknown' and delivery is not null or state = 'sent' and delivery = 'failed';
