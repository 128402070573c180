-- What the human agents are to find when a conversation is handed to them. Written in the transaction that commits the reply
-- which says so, and carried out once that reply has left: so a turn that is tried twice has one row, and one note.
create table hand_over (
    id              uuid        primary key,
    conversation_id text        not null references conversation,
    last_message_id text        not null,             -- of the customer, as of the reply
    department      text,                             -- SALES, SUPPORT; null: none was named
    note            text        not null,             -- Spanish, for the agents
    department_done boolean     not null default false,
    state           text        not null default 'pending' check (state in ('pending', 'done', 'void', 'failed')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default now(),
    created_at      timestamptz not null default now(),
    unique (conversation_id, last_message_id)
);
create index hand_over_pending on hand_over (next_attempt_at) where state = 'pending';

-- The customer's city, location and products, so that "¿y en Maracaibo?" and "el segundo" are understood. No figures.
create table conversation_memory (
    conversation_id text        primary key references conversation,
    memory          jsonb       not null,
    updated_at      timestamptz not null default now()
);
