-- What the tools have returned in a conversation: all that a reply may quote. Bounded by the service to its latest
-- products and passages; prices in it are read again before a reply that quotes them is committed.
create table conversation_evidence (
    conversation_id text        primary key references conversation,
    evidence        jsonb       not null,
    updated_at      timestamptz not null default now()
);
