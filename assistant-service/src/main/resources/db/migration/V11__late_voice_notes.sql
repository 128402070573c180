-- What is heard while the customer's data are being erased waits for the erasure, like all else that a turn keeps: the check alone
-- saw the rows as they were before, and the words stayed.
create or replace function hear_nothing_of_the_erased() returns trigger language plpgsql set search_path from current as $$
begin
    perform 1 from conversation c join inbox i using (conversation_id)
      where i.source = 'nulu' and i.message_id = new.message_id for key share of c;
    -- Another statement, so that it sees what the one that was waited for has changed.
    perform 1 from conversation c join inbox i using (conversation_id)
      where i.source = 'nulu' and i.message_id = new.message_id and (i.erased or c.erased_at is not null);
    return case when found then null else new end;
end $$;
