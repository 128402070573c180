-- A text over its channel's limit is several rows, in order.
alter table outbox
    add column part               int not null default 1 check (part > 0),
    -- The order in which what is due in a conversation leaves: it is numbered under the conversation's row lock.
    add column ordinal            bigint generated always as identity,
    -- Set: the channel took the text no longer, and the template goes out instead, with this as its parameter.
    add column template_parameter text,
    -- Whose credentials and rate it uses: a number, a page, or Nulu's own API for the copies on the dashboard.
    add column sender             text generated always as (
        case when kind = 'dashboard_copy' then 'dashboard' else channel || ':' || coalesce(sender_address, '') end) stored;

-- Nor is a reply that certainly did not arrive: once a human has given the conversation back, its message may be answered.
drop index outbox_one_for_a_message;
create unique index outbox_one_for_a_message on outbox (conversation_id, last_message_id, kind, part)
    where state not in ('cancelled', 'failed');

create index outbox_under_way on outbox (conversation_id, kind, ordinal) where state in ('pending', 'sending');
create index outbox_unknown on outbox (kind) where state = 'unknown';

-- Senders that have to wait; no row: nothing stands against sending. Each replica sees the same.
create table sender_state (
    sender     text        primary key,
    reason     text        not null check (reason in ('busy', 'stopped', 'credentials')),
    detail     text        not null,                -- what the channel answered
    refusals   int         not null default 1,      -- in a row
    since      timestamptz not null default now(),
    not_before timestamptz not null,                -- from then on one message may try
    probe      uuid                                 -- the outbox row that tries: what comes of it decides
);

-- When each customer may get the next message: WhatsApp counts pairs of numbers.
create table recipient_pace (
    sender     text        not null,
    recipient  text        not null,
    refusals   int         not null default 0,      -- in a row
    not_before timestamptz not null,
    primary key (sender, recipient)
);
create index recipient_pace_old on recipient_pace (not_before);
