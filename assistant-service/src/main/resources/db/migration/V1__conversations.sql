-- One row a conversation that Nulu has told us of. Its row lock is what serialises everything that may change
-- who speaks: a human's takeover, the commit of a draft, the start of a send.
create table conversation (
    conversation_id  text        primary key,
    channel          text        not null,            -- Nulu's source: wa, ig, fb, tg, '' (web chat), ...
    customer_id      text        not null,
    epoch            bigint      not null default 0,  -- rises with every takeover; a draft of an older epoch is void
    due_at           timestamptz,                     -- when the assistant is to answer; null: nothing to answer
    burst_started_at timestamptz,                     -- first unanswered message, bounds the quiet period
    attempts         int         not null default 0,  -- failed turns in a row
    claim            uuid,                            -- the worker that holds the conversation ...
    claimed_until    timestamptz,                     -- ... and until when, should it die
    updated_at       timestamptz not null default now()
);
create index conversation_due on conversation (due_at) where due_at is not null;

-- Every message that arrived, once. The primary key is the duplicate detector.
create table inbox (
    source          text        not null,             -- the system that the message id belongs to: 'nulu'
    message_id      text        not null,
    conversation_id text        not null references conversation,
    sender_id       text        not null,
    sender_role     text        not null,
    text            text        not null,
    attachments     jsonb       not null default '[]',
    state           text        not null check (state in ('pending', 'answered', 'left_to_human', 'ignored')),
    arrived_at      timestamptz not null default now(),
    arrival         bigint      generated always as identity,
    reply_id        uuid,                             -- the outbox row that answers it
    primary key (source, message_id)
);
create index inbox_pending on inbox (conversation_id, arrival) where state = 'pending';

create table conversation_pauses (
    conversation_id text        primary key references conversation,
    paused_since    timestamptz not null default now(),
    paused_until    timestamptz not null,
    reason          text        not null
);

-- What is to be sent. At most one reply, and one dashboard copy of it, for a customer's last message.
create table outbox (
    id                  uuid        primary key,
    conversation_id     text        not null references conversation,
    last_message_id     text        not null,
    kind                text        not null check (kind in ('reply', 'dashboard_copy')),
    channel             text        not null,
    sender_address      text,                         -- phone-number id or page id that it is sent from
    recipient_address   text,                         -- phone, page-scoped id or chat id that it is sent to
    text                text        not null,
    epoch               bigint      not null,
    hand_over_reason    text,                         -- set: once it is sent, the human agents have the conversation
    state               text        not null
        check (state in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled')),
    attempts            int         not null default 0,
    next_attempt_at     timestamptz not null default now(),
    provider_message_id text,
    outcome             text,
    created_at          timestamptz not null default now(),
    sent_at             timestamptz,
    unique (conversation_id, last_message_id, kind)
);
create index outbox_pending on outbox (next_attempt_at) where state in ('pending', 'sending');
