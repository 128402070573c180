-- When the first of a turn's failed attempts began: what bounds the turn as a whole.
alter table conversation add column first_attempt_at timestamptz;

-- What each call of a language model cost: kept, as the shop pays by it. One row a call that was answered, or that the provider
-- may have worked on although its answer was lost.
create table model_call (
    id              bigint         generated always as identity primary key,
    at              timestamptz    not null default now(),
    conversation_id text           not null,
    last_message_id text           not null,            -- the customer's message that the turn answers
    purpose         text           not null,            -- 'reply', 'transcription'
    provider        text           not null,
    model           text           not null,
    input_tokens    int            not null,            -- the cached ones included
    cached_tokens   int            not null,
    output_tokens   int            not null,
    estimated       boolean        not null,            -- the provider gave no figures
    cost_usd        numeric(14, 8) not null
);
create index model_call_at on model_call (at) include (cost_usd);
create index model_call_conversation on model_call (conversation_id);
