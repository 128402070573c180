-- How the customer of a conversation was reached and called last, learnt when a turn read it at Nulu: what a turn needs when
-- Nulu is away. Nothing else that Nulu knows of a customer is kept.
create table conversation_contact (
    conversation_id   text        primary key references conversation,
    first_name        text        not null,
    sender_address    text        not null,
    recipient_address text        not null,
    learnt_at         timestamptz not null default now()
);
