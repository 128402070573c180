-- What is personal goes: from old rows, and from all of a customer who asks for it (see privacy.Erasure). Ids, times, states, counts
-- and costs stay.
alter table inbox add column erased boolean not null default false;
alter table outbox add column erased boolean not null default false;
alter table hand_over add column erased boolean not null default false;

-- When the customer's data were erased; null again with the next message.
alter table conversation add column erased_at timestamptz;

create index inbox_words_by_age on inbox (arrived_at) where not erased;
create index outbox_words_by_age on outbox (created_at) where not erased;
create index hand_over_words_by_age on hand_over (created_at) where not erased;
create index inbox_by_age on inbox using brin (arrived_at);
create index outbox_by_age on outbox using brin (created_at);
create index takeover_event_by_age on takeover_event using brin (recorded_at);

-- That a request was fulfilled: nothing of whom.
create table erasure (
    id            bigint      generated always as identity primary key,
    at            timestamptz not null default now(),
    conversations int         not null,
    messages      int         not null,
    replies       int         not null
);

-- A turn that was under way may still want to keep something of the customer: it waits for the erasure's lock, and keeps nothing.
create function keep_nothing_of_the_erased() returns trigger language plpgsql set search_path from current as $$
begin
    perform 1 from conversation where conversation_id = new.conversation_id and erased_at is null for key share;
    return case when found then new end;
end $$;
create trigger nothing_of_the_erased before insert or update on conversation_evidence
    for each row execute function keep_nothing_of_the_erased();
create trigger nothing_of_the_erased before insert or update on conversation_memory
    for each row execute function keep_nothing_of_the_erased();
create trigger nothing_of_the_erased before insert or update on conversation_contact
    for each row execute function keep_nothing_of_the_erased();

create function hear_nothing_of_the_erased() returns trigger language plpgsql set search_path from current as $$
begin
    perform 1 from conversation c join inbox i using (conversation_id)
      where i.source = 'nulu' and i.message_id = new.message_id and (i.erased or c.erased_at is not null) for key share of c;
    return case when found then null else new end;
end $$;
create trigger nothing_of_the_erased before insert or update on voice_note
    for each row execute function hear_nothing_of_the_erased();
