package com.namdamasco.resilience.clock;

import com.namdamasco.resilience.rig.Database;

/** Has the database note each turn that is taken from whoever works on it, while the lease still runs by its own clock. */
final class StolenTurns implements AutoCloseable {

    private static final String WATCH =
            """
            create schema chaos;
            create table chaos.stolen_turn (conversation_id text);
            create function chaos.note_stolen_turn() returns trigger language plpgsql as $$
            begin
                insert into chaos.stolen_turn values (new.conversation_id);
                return null;
            end $$;
            create trigger stolen_turn after update on assistant.conversation
                for each row when (old.claim is not null and new.claim is not null and new.claim <> old.claim
                                   and old.claimed_until > pg_catalog.now())
                execute function chaos.note_stolen_turn();
            """;

    private final Database database;

    StolenTurns(Database database) {
        this.database = database;
        database.execute(WATCH);
    }

    long count() {
        return database.count("select count(*) from chaos.stolen_turn");
    }

    @Override
    public void close() {
        database.execute("drop trigger stolen_turn on assistant.conversation; drop schema chaos cascade");
    }
}
